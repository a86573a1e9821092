<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Words: what the report's values are called in a sentence. Included by templates; makes nothing by itself. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:wiretrace:report:1"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="r">

  <xsl:key name="article" match="r:article" use="@id"/>
  <xsl:key name="source" match="r:source" use="@agency"/>
  <xsl:key name="own-text-of" match="r:source" use="@present"/>
  <xsl:key name="edge-from" match="r:edge[@kind = 'copied']" use="@from"/>
  <xsl:key name="edge-to" match="r:edge" use="@to"/>
  <xsl:key name="sentence" match="r:sentence" use="concat(../../@id, '|', @n)"/>
  <xsl:key name="credited-sentence" match="r:sentence[r:origin/@credited = 'true']"
           use="concat(../../@id, '|', r:origin/@agency)"/>

  <!-- An article's name: its outlet, else its file's name. The figure calls it the same. -->
  <xsl:template match="r:article" mode="name">
    <xsl:choose>
      <xsl:when test="normalize-space(@outlet)"><xsl:value-of select="@outlet"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="last-part"><xsl:with-param name="path" select="@id"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="last-part">
    <xsl:param name="path"/>
    <xsl:choose>
      <xsl:when test="contains($path, '/') and substring-after($path, '/') != ''">
        <xsl:call-template name="last-part"><xsl:with-param name="path" select="substring-after($path, '/')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$path"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Its number in the report, from 1. It is what links lead to: #article-3. -->
  <xsl:template match="r:article" mode="number"><xsl:value-of select="count(preceding-sibling::r:article) + 1"/></xsl:template>

  <xsl:template match="r:article" mode="link">
    <a>
      <xsl:attribute name="href">#article-<xsl:apply-templates select="." mode="number"/></xsl:attribute>
      <xsl:apply-templates select="." mode="name"/>
    </a>
  </xsl:template>

  <!-- An edge's source: "AP", or the name of an article. -->
  <xsl:template match="r:edge" mode="source-name">
    <xsl:choose>
      <xsl:when test="@from_kind = 'article'"><xsl:apply-templates select="key('article', @from)" mode="name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@from"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 16 Jan 2024, 14:20 -->
  <xsl:template match="r:published" mode="date">
    <xsl:choose>
      <xsl:when test="@date">
        <xsl:call-template name="day"><xsl:with-param name="date" select="@date"/></xsl:call-template>
        <xsl:if test="@time">, <xsl:value-of select="substring(@time, 1, 5)"/></xsl:if>
      </xsl:when>
      <xsl:otherwise>no date</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="day">
    <xsl:param name="date"/>
    <xsl:value-of select="concat(number(substring($date, 9, 2)), '&#160;',
      substring('JanFebMarAprMayJunJulAugSepOctNovDec', number(substring($date, 6, 2)) * 3 - 2, 3), '&#160;', substring($date, 1, 4))"/>
  </xsl:template>

  <!-- Small numbers are words in running text. -->
  <xsl:template name="count">
    <xsl:param name="n"/>
    <xsl:variable name="known" select="' 0=none 1=one 2=two 3=three 4=four 5=five 6=six 7=seven 8=eight 9=nine 10=ten 11=eleven 12=twelve '"/>
    <xsl:choose>
      <xsl:when test="$n &lt; 13"><xsl:value-of select="substring-before(substring-after($known, concat(' ', $n, '=')), ' ')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$n"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="Count">
    <xsl:param name="n"/>
    <xsl:variable name="word"><xsl:call-template name="count"><xsl:with-param name="n" select="$n"/></xsl:call-template></xsl:variable>
    <xsl:value-of select="concat(translate(substring($word, 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), substring($word, 2))"/>
  </xsl:template>

  <xsl:template name="percent">
    <xsl:param name="share"/>
    <xsl:value-of select="concat(round($share * 100), '&#160;%')"/>
  </xsl:template>

  <xsl:template name="plural">
    <xsl:param name="n"/>
    <xsl:if test="$n != 1">s</xsl:if>
  </xsl:template>

  <!-- How sure, in words: the same bounds everywhere. -->
  <xsl:template name="sureness">
    <xsl:param name="confidence"/>
    <xsl:choose>
      <xsl:when test="$confidence &gt;= 0.95">almost certainly</xsl:when>
      <xsl:when test="$confidence &gt;= 0.8">very likely</xsl:when>
      <xsl:when test="$confidence &gt;= 0.6">probably</xsl:when>
      <xsl:otherwise>perhaps</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="relation">
    <xsl:param name="relation"/>
    <xsl:choose>
      <xsl:when test="$relation = 'verbatim'">WORD FOR WORD</xsl:when>
      <xsl:when test="$relation = 'edited'">EDITED</xsl:when>
      <xsl:when test="$relation = 'rewritten'">REWRITTEN</xsl:when>
      <xsl:when test="$relation = 'quotation'">SHARED QUOTATION</xsl:when>
      <xsl:otherwise>ITS OWN</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="r:derivation" mode="class">
    <xsl:choose>
      <xsl:when test="@class = 'wholly-derived' and not(@agency)">mostly shared, source unknown</xsl:when>
      <xsl:when test="@class = 'partially-derived' and not(@agency)">partly shared, source unknown</xsl:when>
      <xsl:when test="@class = 'wholly-derived'">wholly derived</xsl:when>
      <xsl:when test="@class = 'partially-derived'">partly derived</xsl:when>
      <xsl:when test="@class = 'is-wire'">the agency’s own text</xsl:when>
      <xsl:otherwise>not derived</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What credit an article gives. A generic credit is told in its own words. -->
  <xsl:template match="r:derivation" mode="credit">
    <xsl:variable name="generic" select="../r:credits/r:credit[not(@agency)][normalize-space()][1]"/>
    <xsl:choose>
      <xsl:when test="@credited = 'full'">names <xsl:value-of select="@agency"/></xsl:when>
      <xsl:when test="@credited = 'partial'">names <xsl:value-of select="@agency"/> for a part</xsl:when>
      <xsl:when test="@credited = 'generic' and $generic">“<xsl:value-of select="$generic"/>”</xsl:when>
      <xsl:when test="@credited = 'generic'">agencies, none named</xsl:when>
      <xsl:when test="@credited = 'none'">none</xsl:when>
      <xsl:when test="@class = 'is-wire'">its own</xsl:when>
      <xsl:otherwise>none needed</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "hue-2": agencies take the theme's colours in the order of the words that went out from them. -->
  <xsl:template name="hue">
    <xsl:param name="agency"/>
    <xsl:choose>
      <xsl:when test="not($agency)">hue-0</xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="/r:report/r:agencies/r:agency">
          <xsl:sort select="sum(key('edge-from', @id)[@from_kind = 'agency']/@words)" data-type="number" order="descending"/>
          <xsl:if test="@id = $agency">hue-<xsl:value-of select="(position() - 1) mod 8 + 1"/></xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "AP", "AP and AFP", "AP, AFP and dpa": of the edges given; @last: the word before the last. -->
  <xsl:template name="sources">
    <xsl:param name="edges"/>
    <xsl:param name="last" select="' and '"/>
    <xsl:for-each select="$edges">
      <xsl:choose>
        <xsl:when test="position() = 1"/>
        <xsl:when test="position() = last()"><xsl:value-of select="$last"/></xsl:when>
        <xsl:otherwise>, </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="." mode="source-name"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
