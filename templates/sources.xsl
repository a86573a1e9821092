<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Sources: lost texts as they were rebuilt, with their witnesses and variants; quotations that articles share. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:wiretrace:report:1"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="r">

  <xsl:template match="r:sources" mode="rebuilt">
    <xsl:apply-templates select="r:source[r:reconstructed]" mode="rebuilt"/>
  </xsl:template>

  <xsl:template match="r:source" mode="rebuilt">
    <xsl:variable name="n"><xsl:apply-templates select="." mode="witnesses"/></xsl:variable>
    <xsl:variable name="hue"><xsl:call-template name="hue"><xsl:with-param name="agency" select="@agency"/></xsl:call-template></xsl:variable>
    <section id="rebuilt-{count(preceding-sibling::r:source) + 1}" class="part">
      <h2><xsl:value-of select="@agency"/> text, rebuilt</h2>
      <xsl:variable name="doubtful" select="count(r:reconstructed[@confidence &lt; 0.5])"/>
      <p class="sub"><xsl:value-of select="count(r:reconstructed) - $doubtful"/> sentences from <xsl:value-of select="$n"/> witness<xsl:if test="$n != 1">es</xsl:if><xsl:if test="$doubtful">, and <xsl:value-of select="$doubtful"/> that may belong here</xsl:if>.
        This is the best reading of what the articles carry, in the order most of them keep; <xsl:value-of select="@agency"/> may have said more, and said it otherwise.</p>
      <table class="list">
        <colgroup><col style="width: 70%"/><col style="width: 30%"/></colgroup>
        <thead><tr><th scope="col">Text, and readings that differ</th><th scope="col">Witnesses and their sentences</th></tr></thead>
        <tbody>
          <xsl:for-each select="r:reconstructed">
            <tr>
              <td>
                <xsl:if test="@confidence &lt; 0.5"><p class="note">Perhaps: one article alone has it, and it may be that article’s own (<xsl:value-of select="format-number(@confidence, '0.00')"/>).</p></xsl:if>
                <p dir="auto"><xsl:call-template name="boxes"><xsl:with-param name="numbers" select="string(position())"/><xsl:with-param name="hue" select="$hue"/></xsl:call-template>
                  <xsl:value-of select="r:text"/></p>
                <xsl:for-each select="r:witness[normalize-space()]">
                  <p class="note" dir="auto"><xsl:apply-templates select="key('article', @article)" mode="name"/>: <i><xsl:value-of select="."/></i></p>
                </xsl:for-each>
              </td>
              <td class="small" data-label="Witnesses">
                <xsl:for-each select="r:witness">
                  <xsl:if test="position() != 1">, </xsl:if>
                  <xsl:apply-templates select="key('article', @article)" mode="link"/><xsl:text>&#160;</xsl:text><xsl:value-of select="@sentence"/>
                </xsl:for-each>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <!-- Shared quotations are shown for what they are. -->
  <xsl:template match="r:edges" mode="quotations">
    <xsl:if test="r:edge[@kind = 'quoted']">
      <section id="quotations" class="part">
        <h2>Shared quotations</h2>
        <p class="sub">These articles share what somebody said. Two reporters can hear the same words, so this is no sign of copying.</p>
        <xsl:for-each select="r:edge[@kind = 'quoted']">
          <h3><xsl:apply-templates select="key('article', @to)" mode="name"/> and <xsl:apply-templates select="." mode="source-name"/></h3>
          <xsl:apply-templates select="." mode="pair-table"><xsl:with-param name="relations" select="' quotation '"/></xsl:apply-templates>
          <xsl:apply-templates select="." mode="reasons"/>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:edge" mode="reasons">
    <ul class="evidence">
      <li><xsl:value-of select="@sentences"/> sentence<xsl:call-template name="plural"><xsl:with-param name="n" select="@sentences"/></xsl:call-template>,
        <xsl:value-of select="@words"/> words, <xsl:call-template name="percent"><xsl:with-param name="share" select="@share_words"/></xsl:call-template> of the article</li>
      <xsl:for-each select="r:evidence"><li><xsl:value-of select="."/></li></xsl:for-each>
    </ul>
  </xsl:template>
</xsl:stylesheet>
