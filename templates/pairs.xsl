<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Pairs: sentences side by side, what they share marked so that it is seen in grey: shared words bold, words of the
     source alone struck, words of the copy alone underlined. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:wiretrace:report:1"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="r">

  <!-- The sides of alignments by the article and each of its sentences. An alignment joins few sentences; those after
       the fourth are found by way of the first. -->
  <xsl:key name="side" match="r:a | r:b" use="concat(@article, '|', substring-before(concat(@sentences, ' '), ' '))"/>
  <xsl:key name="side" match="r:a | r:b"
           use="concat(@article, '|', substring-before(concat(substring-after(@sentences, ' '), ' '), ' '))"/>
  <xsl:key name="side" match="r:a | r:b"
           use="concat(@article, '|', substring-before(concat(substring-after(substring-after(@sentences, ' '), ' '), ' '), ' '))"/>
  <xsl:key name="side" match="r:a | r:b"
           use="concat(@article, '|', substring-before(concat(substring-after(substring-after(substring-after(@sentences, ' '), ' '), ' '), ' '), ' '))"/>
  <xsl:key name="side-id" match="r:a | r:b" use="generate-id()"/>
  <xsl:key name="pair" match="r:a" use="concat(@article, '|', ../r:b/@article)"/>
  <xsl:key name="pair" match="r:b" use="concat(@article, '|', ../r:a/@article)"/>
  <xsl:key name="rebuilt" match="r:reconstructed" use="concat(../@agency, '|', @family)"/>
  <xsl:key name="family" match="r:family" use="@id"/>
  <xsl:key name="witness-of" match="r:witness" use="concat(../../@agency, '|', @article)"/>

  <!-- A side's runs. mode="source": struck; mode="copy": underlined. -->
  <xsl:template match="r:run[@kind = 'same' or @kind = 'moved']" mode="source"><b><xsl:value-of select="."/></b></xsl:template>
  <xsl:template match="r:run[@kind = 'variant']" mode="source"><b class="variant"><xsl:value-of select="."/></b></xsl:template>
  <xsl:template match="r:run[@kind = 'only']" mode="source"><del><xsl:value-of select="."/></del></xsl:template>
  <xsl:template match="r:run[@kind = 'same' or @kind = 'moved']" mode="copy"><b><xsl:value-of select="."/></b></xsl:template>
  <xsl:template match="r:run[@kind = 'variant']" mode="copy"><b class="variant"><xsl:value-of select="."/></b></xsl:template>
  <xsl:template match="r:run[@kind = 'only']" mode="copy"><ins><xsl:value-of select="."/></ins></xsl:template>
  <xsl:template match="r:run" mode="source"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="r:run" mode="copy"><xsl:value-of select="."/></xsl:template>

  <!-- "4 5" as two numbers in boxes. -->
  <xsl:template name="boxes">
    <xsl:param name="numbers"/>
    <xsl:param name="hue"/>
    <xsl:if test="$numbers != ''">
      <span class="n {$hue}"><xsl:value-of select="substring-before(concat($numbers, ' '), ' ')"/></span>
      <xsl:text> </xsl:text>
      <xsl:call-template name="boxes">
        <xsl:with-param name="numbers" select="substring-after($numbers, ' ')"/>
        <xsl:with-param name="hue" select="$hue"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The language of an article's words, and their direction, which only they themselves can tell. -->
  <xsl:template match="r:article" mode="language">
    <xsl:attribute name="dir">auto</xsl:attribute>
    <xsl:if test="@language"><xsl:attribute name="lang"><xsl:value-of select="@language"/></xsl:attribute></xsl:if>
  </xsl:template>

  <!-- generate-id() of the side that shows a sentence best: against the article preferred, else against one that has the
       sentence from the same agency, else with the relation that was found for it, else the most alike. -->
  <xsl:template match="r:sentence" mode="best-side">
    <xsl:param name="prefer" select="''"/>
    <xsl:variable name="id" select="../../@id"/>
    <xsl:variable name="origin" select="r:origin"/>
    <xsl:for-each select="key('side', concat($id, '|', @n))[../@relation != 'none']">
      <xsl:sort select="number(../*[self::r:a or self::r:b]/@article = $prefer)" data-type="number" order="descending"/>
      <xsl:sort select="number(key('sentence', concat(../*[self::r:a or self::r:b][@article != $id]/@article, '|',
        substring-before(concat(../*[self::r:a or self::r:b][@article != $id]/@sentences, ' '), ' ')))/r:origin/@agency = $origin/@agency)"
        data-type="number" order="descending"/>
      <xsl:sort select="number(../@relation = $origin/@relation)" data-type="number" order="descending"/>
      <xsl:sort select="../@similarity" data-type="number" order="descending"/>
      <xsl:sort select="../@shared_words" data-type="number" order="descending"/>
      <xsl:if test="position() = 1"><xsl:value-of select="generate-id()"/></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="key-to-marks">
    <p class="key"><b>Bold</b>: words that both have. <del>Struck</del>: in the source alone. <ins>Underlined</ins>: in this
      article alone. The order is this article’s.</p>
  </xsl:template>

  <!-- A row of the table of pairs for one sentence of an article. several: more than one source stands at the left. -->
  <xsl:template match="r:sentence" mode="pair-row">
    <xsl:param name="several" select="false()"/>
    <xsl:param name="label"/>
    <xsl:variable name="present" select="key('source', r:origin/@agency)/@present"/>
    <xsl:variable name="side-id">
      <xsl:apply-templates select="." mode="best-side"><xsl:with-param name="prefer" select="string($present)"/></xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="side" select="key('side-id', $side-id)"/>
    <xsl:variable name="first" select="substring-before(concat($side/@sentences, ' '), ' ')"/>
    <xsl:variable name="said-already">
      <xsl:if test="$side and $first != @n">
        <xsl:apply-templates select="key('sentence', concat(../../@id, '|', $first))" mode="best-side">
          <xsl:with-param name="prefer" select="string($present)"/>
        </xsl:apply-templates>
      </xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="r:origin/@relation = 'none'"><xsl:apply-templates select="." mode="own-row"><xsl:with-param name="label" select="$label"/></xsl:apply-templates></xsl:when>
      <xsl:when test="not($side)"><xsl:apply-templates select="." mode="plain-row"><xsl:with-param name="several" select="$several"/></xsl:apply-templates></xsl:when>
      <xsl:when test="string($said-already) = string($side-id)"/>
      <xsl:otherwise>
        <xsl:apply-templates select="$side" mode="aligned-row">
          <xsl:with-param name="sentence" select="."/>
          <xsl:with-param name="several" select="$several"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whether a sentence goes on in the row of the one before: nobody else has either of them, for the same reason. Every
       few sentences a row begins anyway, so that a page can end. -->
  <xsl:variable name="most-in-row" select="6"/>
  <xsl:template match="r:sentence" mode="goes-on">
    <xsl:variable name="before" select="preceding-sibling::r:sentence[1]"/>
    <xsl:if test="@n mod $most-in-row != 1 and r:origin/@relation = 'none' and $before/r:origin/@relation = 'none'
                  and string(r:origin/@agency) = string($before/r:origin/@agency)
                  and (@kind = 'body' or @kind = 'quote' or @kind = 'list')
                  and ($before/@kind = 'body' or $before/@kind = 'quote' or $before/@kind = 'list')">yes</xsl:if>
  </xsl:template>

  <xsl:template match="r:sentence" mode="own-text">
    <span class="n hue-0"><xsl:value-of select="@n"/></span><xsl:text>&#160;</xsl:text><xsl:value-of select="r:text"/>
    <xsl:variable name="next" select="following-sibling::r:sentence[1]"/>
    <xsl:variable name="goes-on"><xsl:apply-templates select="$next" mode="goes-on"/></xsl:variable>
    <xsl:if test="string($goes-on)"><xsl:text> </xsl:text><xsl:apply-templates select="$next" mode="own-text"/></xsl:if>
  </xsl:template>

  <!-- Nothing shared. What an article signs whole may still be its agency's: the credit says so, nothing else does; and so
       may what stands in an article that is nearly all a lost wire's.
       Headlines and captions are the page's; they are shown and counted for nothing. -->
  <xsl:template match="r:sentence" mode="own-row">
    <xsl:param name="label"/>
    <xsl:variable name="text" select="@kind = 'body' or @kind = 'quote' or @kind = 'list'"/>
    <xsl:variable name="goes-on"><xsl:apply-templates select="." mode="goes-on"/></xsl:variable>
    <xsl:if test="not(string($goes-on))">
    <tr class="own">
      <td class="muted">
        <xsl:choose>
          <xsl:when test="not($text)"/>
          <xsl:when test="r:origin[@agency and @credited = 'true']">in no other article; <xsl:value-of select="r:origin/@agency"/> by its credit alone</xsl:when>
          <xsl:when test="r:origin/@agency">in no other article, but nearly all the rest is <xsl:value-of select="r:origin/@agency"/>’s</xsl:when>
          <xsl:otherwise>no sentence of <xsl:value-of select="$label"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <td>
        <p><xsl:apply-templates select="../.." mode="language"/><xsl:apply-templates select="." mode="own-text"/></p>
        <p class="tag hue-0"><xsl:choose>
          <xsl:when test="@kind = 'headline'">HEADLINE</xsl:when>
          <xsl:when test="@kind = 'subhead'">SUBHEAD</xsl:when>
          <xsl:when test="@kind = 'caption'">CAPTION</xsl:when>
          <xsl:when test="r:origin[@agency and @credited = 'true']">CREDITED TO <xsl:value-of select="r:origin/@agency"/></xsl:when>
          <xsl:when test="r:origin/@agency">PERHAPS <xsl:value-of select="r:origin/@agency"/> · <xsl:value-of select="format-number(r:origin/@confidence, '0.00')"/></xsl:when>
          <xsl:otherwise>ITS OWN</xsl:otherwise>
        </xsl:choose></p>
      </td>
    </tr>
    </xsl:if>
  </xsl:template>

  <!-- Shared, and the report has no alignment to show: the rebuilt text, or the family's reading. -->
  <xsl:template match="r:sentence" mode="plain-row">
    <xsl:param name="several"/>
    <xsl:variable name="rebuilt" select="key('rebuilt', concat(r:origin/@agency, '|', r:origin/@family))"/>
    <xsl:variable name="hue"><xsl:call-template name="hue"><xsl:with-param name="agency" select="r:origin/@agency"/></xsl:call-template></xsl:variable>
    <tr>
      <td>
        <xsl:choose>
          <xsl:when test="$rebuilt">
            <p dir="auto">
              <xsl:call-template name="boxes">
                <xsl:with-param name="numbers" select="string(count($rebuilt[1]/preceding-sibling::r:reconstructed) + 1)"/>
                <xsl:with-param name="hue" select="$hue"/>
              </xsl:call-template>
              <xsl:value-of select="$rebuilt[1]/r:text"/>
            </p>
            <p class="note"><xsl:if test="$several"><xsl:value-of select="r:origin/@agency"/>, </xsl:if>as rebuilt</p>
          </xsl:when>
          <xsl:when test="key('family', r:origin/@family)">
            <p dir="auto"><xsl:value-of select="key('family', r:origin/@family)/r:text"/></p>
            <p class="note">the best reading of <xsl:value-of select="count(key('family', r:origin/@family)/r:member)"/> articles</p>
          </xsl:when>
          <xsl:otherwise><p class="muted">shared; the other sentence is not in this report</p></xsl:otherwise>
        </xsl:choose>
      </td>
      <td>
        <p><xsl:apply-templates select="../.." mode="language"/><span class="n {$hue}"><xsl:value-of select="@n"/></span><xsl:text> </xsl:text>
          <xsl:value-of select="r:text"/></p>
        <xsl:apply-templates select="." mode="tag"><xsl:with-param name="hue" select="$hue"/></xsl:apply-templates>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="r:sentence" mode="tag">
    <xsl:param name="hue"/>
    <xsl:param name="note"/>
    <p class="tag {$hue}">
      <xsl:call-template name="relation"><xsl:with-param name="relation" select="r:origin/@relation"/></xsl:call-template>
      <xsl:text> · </xsl:text><xsl:value-of select="format-number(r:origin/@confidence, '0.00')"/>
      <xsl:if test="r:origin/@credited = 'true'"> · CREDITED</xsl:if>
      <xsl:if test="string($note)"><span class="aside"><xsl:text> </xsl:text><xsl:value-of select="$note"/></span></xsl:if>
    </p>
  </xsl:template>

  <!-- What was done, as far as the alignment tells. -->
  <xsl:template match="r:a | r:b" mode="done">
    <xsl:variable name="other" select="../*[self::r:a or self::r:b][generate-id() != generate-id(current())]"/>
    <xsl:choose>
      <xsl:when test="contains($other/@sentences, ' ') and not(contains(@sentences, ' '))">several sentences made one</xsl:when>
      <xsl:when test="contains(@sentences, ' ') and not(contains($other/@sentences, ' '))">one sentence made several</xsl:when>
      <xsl:when test="r:run[@kind = 'moved']">words moved</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="r:a | r:b" mode="aligned-row">
    <xsl:param name="sentence"/>
    <xsl:param name="several"/>
    <xsl:variable name="other" select="../*[self::r:a or self::r:b][generate-id() != generate-id(current())]"/>
    <xsl:variable name="agency" select="$sentence/r:origin/@agency"/>
    <xsl:variable name="hue"><xsl:call-template name="hue"><xsl:with-param name="agency" select="$agency"/></xsl:call-template></xsl:variable>
    <xsl:variable name="rebuilt" select="key('rebuilt', concat($agency, '|', $sentence/r:origin/@family))[$sentence/r:origin/@family]"/>
    <xsl:variable name="numbers">
      <xsl:choose>
        <xsl:when test="$rebuilt"><xsl:value-of select="count($rebuilt[1]/preceding-sibling::r:reconstructed) + 1"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$other/@sentences"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="done"><xsl:apply-templates select="." mode="done"/></xsl:variable>
    <tr>
      <td>
        <p>
          <xsl:apply-templates select="key('article', $other/@article)" mode="language"/>
          <xsl:call-template name="boxes"><xsl:with-param name="numbers" select="string($numbers)"/><xsl:with-param name="hue" select="$hue"/></xsl:call-template>
          <xsl:apply-templates select="$other/r:run" mode="source"/>
        </p>
        <xsl:if test="$several or $rebuilt or not(key('own-text-of', $other/@article))">
          <p class="note">
            <xsl:if test="$agency and $several"><xsl:value-of select="$agency"/>, </xsl:if>
            <xsl:text>as in </xsl:text><xsl:apply-templates select="key('article', $other/@article)" mode="link"/>
            <xsl:text>, sentence</xsl:text><xsl:if test="contains($other/@sentences, ' ')">s</xsl:if>
            <xsl:text> </xsl:text><xsl:value-of select="$other/@sentences"/>
          </p>
        </xsl:if>
      </td>
      <td>
        <p>
          <xsl:apply-templates select="key('article', @article)" mode="language"/>
          <xsl:call-template name="boxes"><xsl:with-param name="numbers" select="string(@sentences)"/><xsl:with-param name="hue" select="$hue"/></xsl:call-template>
          <xsl:apply-templates select="r:run" mode="copy"/>
        </p>
        <xsl:apply-templates select="$sentence" mode="tag">
          <xsl:with-param name="hue" select="$hue"/>
          <xsl:with-param name="note" select="$done"/>
        </xsl:apply-templates>
      </td>
    </tr>
  </xsl:template>

  <!-- All that two articles share, of certain relations (a list between blanks); the article at the right is @to. -->
  <xsl:template match="r:edge" mode="pair-table">
    <xsl:param name="relations" select="' verbatim edited rewritten '"/>
    <xsl:variable name="from" select="key('article', @from)"/>
    <xsl:variable name="to" select="key('article', @to)"/>
    <xsl:variable name="sides" select="key('pair', concat(@to, '|', @from))[contains($relations, concat(' ', ../@relation, ' '))]"/>
    <xsl:if test="$sides">
      <table class="pair">
        <colgroup><col style="width: 50%"/><col style="width: 50%"/></colgroup>
        <thead><tr>
          <th scope="col"><xsl:apply-templates select="$from" mode="heading"/></th>
          <th scope="col"><xsl:apply-templates select="$to" mode="heading"/></th>
        </tr></thead>
        <tbody>
          <xsl:for-each select="$sides">
            <xsl:sort select="substring-before(concat(@sentences, ' '), ' ')" data-type="number"/>
            <xsl:variable name="other" select="../*[self::r:a or self::r:b][generate-id() != generate-id(current())]"/>
            <tr>
              <td><p><xsl:apply-templates select="$from" mode="language"/>
                <xsl:call-template name="boxes"><xsl:with-param name="numbers" select="string($other/@sentences)"/><xsl:with-param name="hue" select="'hue-0'"/></xsl:call-template>
                <xsl:apply-templates select="$other/r:run" mode="source"/></p></td>
              <td><p><xsl:apply-templates select="$to" mode="language"/>
                <xsl:call-template name="boxes"><xsl:with-param name="numbers" select="string(@sentences)"/><xsl:with-param name="hue" select="'hue-0'"/></xsl:call-template>
                <xsl:apply-templates select="r:run" mode="copy"/></p>
                <p class="tag hue-0"><xsl:call-template name="relation"><xsl:with-param name="relation" select="../@relation"/></xsl:call-template>
                  <xsl:text> · </xsl:text><xsl:value-of select="format-number(../@confidence, '0.00')"/></p></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <!-- "Harbour Gazette, 16 Jan 2024, 14:20" -->
  <xsl:template match="r:article" mode="heading">
    <xsl:apply-templates select="." mode="name"/>
    <xsl:text>, </xsl:text>
    <xsl:apply-templates select="r:published" mode="date"/>
  </xsl:template>
</xsl:stylesheet>
