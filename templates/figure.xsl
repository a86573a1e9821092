<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Figure: the graph alone. It says its own title. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:wiretrace:report:1"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="r">
  <xsl:include href="words.xsl"/>
  <xsl:include href="shell.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:template match="/r:report">
    <xsl:call-template name="document">
      <xsl:with-param name="class" select="'figure'"/>
      <xsl:with-param name="content">
        <h1 class="unseen"><xsl:value-of select="@title"/></h1>
        <figure data-figure="flow"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
