<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Doubts: what could not be told, and where nothing was found. As much a result as the rest. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:wiretrace:report:1"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="r">

  <xsl:template match="r:report" mode="doubts">
    <xsl:variable name="undecided" select="r:edges/r:edge[@kind = 'undecided']"/>
    <xsl:variable name="dates" select="r:articles/r:article[r:published/@reliable != 'true']"/>
    <xsl:variable name="free" select="r:articles/r:article[r:derivation/@class = 'non-derived']"/>
    <section id="doubts" class="part">
      <h2>What could not be told</h2>
      <xsl:if test="not($undecided or $dates or $free or r:diagnostics/r:diagnostic)">
        <p>Every article has a date that is relied on, every shared text a direction, and every input was read without trouble.</p>
      </xsl:if>
      <xsl:apply-templates select="$undecided" mode="undecided"/>
      <xsl:if test="$dates">
        <h3>Dates not relied on</h3>
        <ul><xsl:for-each select="$dates">
          <li><b><xsl:apply-templates select="." mode="name"/></b>, <xsl:apply-templates select="r:published" mode="date"/><xsl:if test="r:published/@date and normalize-space(r:published/@reason)">: <xsl:value-of select="r:published/@reason"/></xsl:if></li>
        </xsl:for-each></ul>
      </xsl:if>
      <xsl:if test="$free">
        <h3>Articles for which no source was found</h3>
        <ul><xsl:for-each select="$free">
          <li><b><xsl:apply-templates select="." mode="name"/></b><xsl:if test="normalize-space(r:derivation/@reason)">: <xsl:value-of select="r:derivation/@reason"/></xsl:if></li>
        </xsl:for-each></ul>
      </xsl:if>
      <xsl:apply-templates select="r:diagnostics[r:diagnostic]" mode="doubts"/>
    </section>
  </xsl:template>

  <xsl:template match="r:edge" mode="undecided">
    <h3><xsl:apply-templates select="key('article', @to)" mode="name"/> and <xsl:apply-templates select="." mode="source-name"/>: who had it first</h3>
    <xsl:apply-templates select="." mode="reasons"/>
    <xsl:apply-templates select="." mode="pair-table"/>
  </xsl:template>

  <xsl:template match="r:diagnostics" mode="doubts">
    <h3>Trouble with the inputs</h3>
    <ul><xsl:for-each select="r:diagnostic">
      <li>
        <xsl:choose>
          <xsl:when test="key('article', @article)"><b><xsl:apply-templates select="key('article', @article)" mode="name"/></b>: </xsl:when>
          <xsl:when test="@article"><b><xsl:value-of select="@article"/></b>: </xsl:when>
        </xsl:choose>
        <xsl:if test="@line &gt; 0">line <xsl:value-of select="@line"/>, </xsl:if>
        <xsl:value-of select="."/><span class="aside"> (<xsl:value-of select="@code"/>)</span>
      </li>
    </xsl:for-each></ul>
  </xsl:template>
</xsl:stylesheet>
