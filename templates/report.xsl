<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Report: what was found, the graph, every copying article beside its source, what could not be told, the method. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:wiretrace:report:1"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="r">
  <xsl:include href="words.xsl"/>
  <xsl:include href="shell.xsl"/>
  <xsl:include href="pairs.xsl"/>
  <xsl:include href="summary.xsl"/>
  <xsl:include href="sources.xsl"/>
  <xsl:include href="doubts.xsl"/>
  <xsl:include href="method.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:template match="/r:report">
    <xsl:call-template name="document">
      <xsl:with-param name="content">
        <header>
          <h1><xsl:value-of select="@title"/></h1>
          <p class="sub"><xsl:apply-templates select="." mode="subtitle"/></p>
        </header>
        <xsl:apply-templates select="." mode="summary"/>
        <figure data-figure="flow"/>
        <xsl:apply-templates select="r:articles" mode="table"/>
        <xsl:apply-templates select="r:articles/r:article[key('edge-to', @id)[@kind = 'copied']]" mode="claim"/>
        <xsl:apply-templates select="r:edges" mode="quotations"/>
        <xsl:apply-templates select="r:sources" mode="rebuilt"/>
        <xsl:apply-templates select="." mode="doubts"/>
        <xsl:apply-templates select="." mode="method"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The table of articles -->
  <xsl:template match="r:articles" mode="table">
    <section id="articles">
      <h2>The articles</h2>
      <table class="list">
        <colgroup>
          <col style="width: 22%"/><col style="width: 19%"/><col style="width: 15%"/><col style="width: 9%"/>
          <col style="width: 9%"/><col style="width: 17%"/><col style="width: 9%"/>
        </colgroup>
        <thead><tr>
          <th scope="col">Outlet</th><th scope="col">Date</th><th scope="col">Class</th><th scope="col">Agency</th>
          <th scope="col" class="number">Share</th><th scope="col">Credit given</th><th scope="col" class="number">Sure</th>
        </tr></thead>
        <tbody><xsl:apply-templates select="r:article" mode="row"/></tbody>
      </table>
      <p class="key">Share: of the article’s words, those that derive from elsewhere. Sure: how sure the class is, 0 to 1.
        A credit under a photograph says nothing about the text and does not count.</p>
    </section>
  </xsl:template>

  <xsl:template match="r:article" mode="row">
    <xsl:variable name="hue"><xsl:call-template name="hue"><xsl:with-param name="agency" select="r:derivation/@agency"/></xsl:call-template></xsl:variable>
    <xsl:variable name="claimed" select="key('edge-to', @id)[@kind = 'copied']"/>
    <tr>
      <xsl:if test="not($claimed)">
        <xsl:attribute name="id">article-<xsl:apply-templates select="." mode="number"/></xsl:attribute>
      </xsl:if>
      <th scope="row">
        <xsl:choose>
          <xsl:when test="$claimed"><xsl:apply-templates select="." mode="link"/></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="." mode="name"/></xsl:otherwise>
        </xsl:choose>
      </th>
      <td data-label="Date"><xsl:apply-templates select="r:published" mode="date"/>
        <xsl:if test="r:published/@date and r:published/@reliable != 'true'"><span class="aside"> not relied on</span></xsl:if></td>
      <td data-label="Class"><xsl:apply-templates select="r:derivation" mode="class"/></td>
      <td data-label="Agency"><b class="{$hue}"><xsl:value-of select="r:derivation/@agency"/></b><xsl:if test="not(r:derivation/@agency)">–</xsl:if></td>
      <td data-label="Share" class="number">
        <xsl:choose>
          <xsl:when test="r:derivation/@class = 'is-wire'">–</xsl:when>
          <xsl:otherwise><xsl:call-template name="percent"><xsl:with-param name="share" select="r:derivation/@share_words"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
      </td>
      <td data-label="Credit given"><xsl:apply-templates select="r:derivation" mode="credit"/></td>
      <td data-label="Sure" class="number"><xsl:value-of select="format-number(r:derivation/@confidence, '0.00')"/></td>
    </tr>
  </xsl:template>

  <!-- A copying article beside its sources -->
  <xsl:template match="r:article" mode="claim">
    <xsl:variable name="edges" select="key('edge-to', @id)[@kind = 'copied']"/>
    <xsl:variable name="number"><xsl:apply-templates select="." mode="number"/></xsl:variable>
    <xsl:variable name="label"><xsl:call-template name="sources"><xsl:with-param name="edges" select="$edges"/></xsl:call-template></xsl:variable>
    <xsl:variable name="any">
      <xsl:call-template name="sources"><xsl:with-param name="edges" select="$edges"/><xsl:with-param name="last" select="' or '"/></xsl:call-template>
    </xsl:variable>
    <section id="article-{$number}" class="claim">
      <h2><xsl:apply-templates select="." mode="name"/><xsl:choose>
        <xsl:when test="count($edges) = 1"> and </xsl:when>
        <xsl:otherwise>, </xsl:otherwise>
      </xsl:choose><xsl:value-of select="$label"/></h2>
      <xsl:apply-templates select="$edges" mode="claim-line"/>
      <xsl:call-template name="key-to-marks"/>
      <table class="pair">
        <colgroup><col style="width: 50%"/><col style="width: 50%"/></colgroup>
        <thead><tr>
          <th scope="col"><xsl:for-each select="$edges"><xsl:if test="position() != 1">; </xsl:if><xsl:apply-templates select="." mode="source-heading"/></xsl:for-each></th>
          <th scope="col"><xsl:apply-templates select="." mode="heading"/></th>
        </tr></thead>
        <tbody>
          <xsl:apply-templates select="r:sentences/r:sentence[@kind != 'furniture' and @kind != 'repeat' and @kind != 'credit']" mode="pair-row">
            <xsl:with-param name="several" select="count($edges) &gt; 1"/>
            <xsl:with-param name="label" select="$any"/>
          </xsl:apply-templates>
        </tbody>
      </table>
      <xsl:apply-templates select="." mode="left-out"/>
      <xsl:apply-templates select="$edges" mode="why"/>
    </section>
  </xsl:template>

  <!-- "9 of 12 sentences shared with AP text: 4 word for word, ..." -->
  <xsl:template match="r:edge" mode="claim-line">
    <xsl:variable name="article" select="key('article', @to)"/>
    <p class="sub">
      <xsl:value-of select="@sentences"/> of <xsl:value-of select="count($article/r:sentences/r:sentence[@kind = 'body' or @kind = 'quote' or @kind = 'list'])"/>
      <xsl:text> sentences shared with </xsl:text><xsl:apply-templates select="." mode="source-name"/>
      <xsl:if test="@from_kind = 'agency'"> text</xsl:if>: <xsl:apply-templates select="." mode="tally"/> · <xsl:text/>
      <xsl:call-template name="percent"><xsl:with-param name="share" select="@share_words"/></xsl:call-template> of its words<xsl:text/>
      <xsl:if test="position() = 1"> · credit given: <xsl:apply-templates select="$article/r:derivation" mode="credit"/></xsl:if>
      <xsl:text> · </xsl:text><xsl:call-template name="sureness"><xsl:with-param name="confidence" select="@confidence"/></xsl:call-template>
      <xsl:text> derived (</xsl:text><xsl:value-of select="format-number(@confidence, '0.00')"/><xsl:text>)</xsl:text>
    </p>
  </xsl:template>

  <!-- "4 word for word, 5 edited, 2 rewritten": what there is. -->
  <xsl:template match="r:edge" mode="tally">
    <xsl:if test="@verbatim &gt; 0"><xsl:value-of select="@verbatim"/> word for word</xsl:if>
    <xsl:if test="@edited &gt; 0"><xsl:if test="@verbatim &gt; 0">, </xsl:if><xsl:value-of select="@edited"/> edited</xsl:if>
    <xsl:if test="@rewritten &gt; 0"><xsl:if test="@verbatim + @edited &gt; 0">, </xsl:if><xsl:value-of select="@rewritten"/> rewritten</xsl:if>
    <xsl:if test="@sentences &gt; @verbatim + @edited + @rewritten + @quotation">
      <xsl:if test="@verbatim + @edited + @rewritten &gt; 0">, </xsl:if>
      <xsl:value-of select="@sentences - @verbatim - @edited - @rewritten - @quotation"/> by its credit alone<xsl:text/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:edge" mode="source-heading">
    <xsl:variable name="source" select="key('source', @from)[current()/@from_kind = 'agency']"/>
    <xsl:choose>
      <xsl:when test="@from_kind = 'article'"><xsl:apply-templates select="key('article', @from)" mode="heading"/></xsl:when>
      <xsl:when test="$source/@present"><xsl:value-of select="@from"/>: <xsl:apply-templates select="key('article', $source/@present)" mode="heading"/></xsl:when>
      <xsl:when test="$source/r:reconstructed">
        <xsl:variable name="n"><xsl:apply-templates select="$source" mode="witnesses"/></xsl:variable>
        <xsl:value-of select="@from"/>, <a href="#rebuilt-{count($source/preceding-sibling::r:source) + 1}">rebuilt from <xsl:value-of select="$n"/> witness<xsl:if test="$n != 1">es</xsl:if></a>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@from"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="r:source" mode="witnesses">
    <xsl:variable name="agency" select="@agency"/>
    <xsl:value-of select="count(r:reconstructed/r:witness[generate-id() = generate-id(key('witness-of', concat($agency, '|', @article))[1])])"/>
  </xsl:template>

  <xsl:template match="r:article" mode="left-out">
    <xsl:variable name="n" select="count(r:sentences/r:sentence[@kind = 'furniture' or @kind = 'repeat' or @kind = 'credit'])"/>
    <xsl:if test="$n &gt; 0">
      <p class="key">Not shown: <xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template>
        line<xsl:call-template name="plural"><xsl:with-param name="n" select="$n"/></xsl:call-template> of the page that
        <xsl:choose><xsl:when test="$n = 1">is</xsl:when><xsl:otherwise>are</xsl:otherwise></xsl:choose> not its text (credits, furniture, what the page says twice).</p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:edge" mode="why">
    <xsl:if test="r:evidence">
      <h3>Why <xsl:apply-templates select="." mode="source-name"/></h3>
      <ul class="evidence"><xsl:for-each select="r:evidence"><li><xsl:value-of select="."/></li></xsl:for-each></ul>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
