<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Summary: in a few plain sentences what was found. It accuses nobody: it says what is shared and what is credited. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:wiretrace:report:1"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="r">
  <xsl:variable name="most-in-summary" select="4"/>

  <xsl:template match="r:report" mode="summary">
    <xsl:variable name="articles" select="r:articles/r:article"/>
    <xsl:variable name="deriving" select="$articles[key('edge-to', @id)[@kind = 'copied']]"/>
    <p class="lead">
      <xsl:apply-templates select="." mode="how-many-derive"><xsl:with-param name="n" select="count($deriving)"/></xsl:apply-templates>
      <xsl:apply-templates select="r:sources" mode="lost"/>
      <xsl:apply-templates select="." mode="others">
        <xsl:with-param name="wires" select="count($articles[r:derivation/@class = 'is-wire'])"/>
        <xsl:with-param name="free" select="count($articles[r:derivation/@class = 'non-derived'])"/>
      </xsl:apply-templates>
      <xsl:if test="r:edges/r:edge[@kind = 'undecided']"> Some shared text has no direction that can be told.</xsl:if>
    </p>
    <xsl:if test="$deriving">
      <ul class="findings">
        <xsl:for-each select="$deriving">
          <xsl:sort select="r:derivation/@share_words" data-type="number" order="descending"/>
          <xsl:if test="position() &lt;= $most-in-summary"><li><xsl:apply-templates select="." mode="finding"/></li></xsl:if>
        </xsl:for-each>
        <xsl:if test="count($deriving) &gt; $most-in-summary">
          <li class="muted"><xsl:call-template name="count"><xsl:with-param name="n" select="count($deriving) - $most-in-summary"/></xsl:call-template> more in the table below</li>
        </xsl:if>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:report" mode="how-many-derive">
    <xsl:param name="n"/>
    <xsl:variable name="all" select="count(r:articles/r:article)"/>
    <xsl:choose>
      <xsl:when test="$all = 0">There was no article to compare.</xsl:when>
      <xsl:when test="$all = 1">There is one article, and nothing to compare it with.</xsl:when>
      <xsl:when test="$n = 0">None of the <xsl:call-template name="count"><xsl:with-param name="n" select="$all"/></xsl:call-template> articles was found to derive from an agency’s text or from another article.</xsl:when>
      <xsl:otherwise>
        <xsl:choose>
          <xsl:when test="$n = $all and $n = 2">Both</xsl:when>
          <xsl:when test="$n = $all">All <xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template></xsl:when>
          <xsl:otherwise><xsl:call-template name="Count"><xsl:with-param name="n" select="$n"/></xsl:call-template> of the <xsl:call-template name="count"><xsl:with-param name="n" select="$all"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
        articles share<xsl:if test="$n = 1">s</xsl:if> text with <xsl:apply-templates select="." mode="all-sources"/>.<xsl:text/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "AP and AFP"; articles that were copied from come last, in a word. -->
  <xsl:template match="r:report" mode="all-sources">
    <xsl:variable name="edges" select="r:edges/r:edge[@kind = 'copied']"/>
    <xsl:variable name="agencies" select="r:agencies/r:agency[key('edge-from', @id)[@from_kind = 'agency']]"/>
    <xsl:variable name="articles" select="$edges[@from_kind = 'article']"/>
    <xsl:for-each select="$agencies">
      <xsl:choose>
        <xsl:when test="position() = 1"/>
        <xsl:when test="position() = last() and not($articles)"> and </xsl:when>
        <xsl:otherwise>, </xsl:otherwise>
      </xsl:choose>
      <xsl:value-of select="@id"/>
    </xsl:for-each>
    <xsl:if test="$articles"><xsl:if test="$agencies"> and </xsl:if>another article</xsl:if>
  </xsl:template>

  <!-- One lost text is told of with its numbers; of several, only which they are. -->
  <xsl:template match="r:sources" mode="lost">
    <xsl:variable name="lost" select="r:source[not(@present)][r:reconstructed]"/>
    <xsl:choose>
      <xsl:when test="count($lost) = 1"><xsl:apply-templates select="$lost" mode="lost"/></xsl:when>
      <xsl:when test="$lost"> The own texts of <xsl:for-each select="$lost">
          <xsl:choose>
            <xsl:when test="position() = 1"/>
            <xsl:when test="position() = last()"> and </xsl:when>
            <xsl:otherwise>, </xsl:otherwise>
          </xsl:choose>
          <xsl:value-of select="@agency"/>
        </xsl:for-each> are not among them; what the articles carry of each was rebuilt.</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="r:source" mode="lost">
    <xsl:variable name="n"><xsl:apply-templates select="." mode="witnesses"/></xsl:variable>
    <xsl:text> </xsl:text><xsl:value-of select="@agency"/>’s own text is not among them; <xsl:call-template name="count"><xsl:with-param name="n" select="count(r:reconstructed[not(@confidence &lt; 0.5)])"/></xsl:call-template>
    sentence<xsl:call-template name="plural"><xsl:with-param name="n" select="count(r:reconstructed[not(@confidence &lt; 0.5)])"/></xsl:call-template> of it
    <xsl:choose><xsl:when test="count(r:reconstructed[not(@confidence &lt; 0.5)]) = 1">was</xsl:when><xsl:otherwise>were</xsl:otherwise></xsl:choose> rebuilt from
    <xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template> article<xsl:call-template name="plural"><xsl:with-param name="n" select="$n"/></xsl:call-template>.<xsl:text/>
  </xsl:template>

  <xsl:template match="r:report" mode="others">
    <xsl:param name="wires"/>
    <xsl:param name="free"/>
    <xsl:if test="count(r:articles/r:article) &gt; 1">
      <xsl:if test="$wires &gt; 0">
        <xsl:text> </xsl:text><xsl:call-template name="Count"><xsl:with-param name="n" select="$wires"/></xsl:call-template>
        <xsl:choose><xsl:when test="$wires = 1"> is an agency’s own text.</xsl:when><xsl:otherwise> are agencies’ own texts.</xsl:otherwise></xsl:choose>
      </xsl:if>
      <xsl:if test="$free &gt; 0 and r:edges/r:edge[@kind = 'copied']">
        <xsl:text> </xsl:text><xsl:call-template name="Count"><xsl:with-param name="n" select="$free"/></xsl:call-template>
        <xsl:choose><xsl:when test="$free = 1"> owes</xsl:when><xsl:otherwise> owe</xsl:otherwise></xsl:choose> nothing to the others that could be found.<xsl:text/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- "Harbour Gazette shares 9 of its 12 sentences with AP text; it credits AP for one of them." -->
  <xsl:template match="r:article" mode="finding">
    <xsl:variable name="n" select="count(r:sentences/r:sentence[@kind = 'body' or @kind = 'quote' or @kind = 'list'])"/>
    <xsl:variable name="id" select="@id"/>
    <b><xsl:apply-templates select="." mode="link"/></b>
    <xsl:for-each select="key('edge-to', @id)[@kind = 'copied']">
      <xsl:choose>
        <xsl:when test="position() = 1"> shares <xsl:value-of select="@sentences"/> of its <xsl:value-of select="$n"/> sentences with </xsl:when>
        <xsl:otherwise> and <xsl:value-of select="@sentences"/> with </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="." mode="source-name"/><xsl:if test="@from_kind = 'agency'"> text</xsl:if>
    </xsl:for-each>
    <xsl:text>; </xsl:text>
    <xsl:apply-templates select="r:derivation" mode="credit-sentence"/>
    <xsl:text>.</xsl:text>
  </xsl:template>

  <xsl:template match="r:derivation" mode="credit-sentence">
    <xsl:variable name="credited" select="count(key('credited-sentence', concat(../@id, '|', @agency)))"/>
    <xsl:choose>
      <xsl:when test="@credited = 'full'">it credits <xsl:value-of select="@agency"/></xsl:when>
      <xsl:when test="@credited = 'partial' and $credited &gt; 0">it credits <xsl:value-of select="@agency"/> for <xsl:call-template name="count"><xsl:with-param name="n" select="$credited"/></xsl:call-template> of them</xsl:when>
      <xsl:when test="@credited = 'partial'">it credits <xsl:value-of select="@agency"/> for a part</xsl:when>
      <xsl:when test="@credited = 'generic'">it credits agencies without naming one</xsl:when>
      <xsl:when test="@credited = 'none'">no credit for the text was found</xsl:when>
      <xsl:otherwise>the text is the agency’s own</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
