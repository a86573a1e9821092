<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Shell: what stands round the content of every template. A template calls "document" with its content. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:wiretrace:report:1"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="r">

  <xsl:template name="document">
    <xsl:param name="content"/>
    <xsl:param name="class" select="'report'"/>
    <html lang="en">
      <head>
        <title><xsl:value-of select="/r:report/@title"/></title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="generator" content="wiretrace {/r:report/@wiretrace}"/>
        <link rel="stylesheet" href="report.css"/>
      </head>
      <body class="{$class}">
        <a class="skip" href="#content">Skip to the content</a>
        <main id="content"><xsl:copy-of select="$content"/></main>
        <footer>wiretrace <xsl:value-of select="/r:report/@wiretrace"/> · <xsl:value-of select="/r:report/@title"/></footer>
      </body>
    </html>
  </xsl:template>

  <!-- "Five articles compared · AP and AFP · 16 Jan 2024" -->
  <xsl:template match="r:report" mode="subtitle">
    <xsl:variable name="n" select="count(r:articles/r:article)"/>
    <xsl:call-template name="Count"><xsl:with-param name="n" select="$n"/></xsl:call-template>
    <xsl:text> article</xsl:text>
    <xsl:call-template name="plural"><xsl:with-param name="n" select="$n"/></xsl:call-template>
    <xsl:text>, </xsl:text>
    <xsl:value-of select="count(r:articles/r:article/r:sentences/r:sentence[@kind = 'body' or @kind = 'quote' or @kind = 'list'])"/> sentences compared<xsl:text/>
  </xsl:template>
</xsl:stylesheet>
