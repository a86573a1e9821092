<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Method: how it was found, with what, from which bytes, so that it can be done again. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:wiretrace:report:1"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="r">

  <xsl:template match="r:report" mode="method">
    <section id="method" class="part">
      <h2>Method</h2>
      <p>Every sentence of every article was compared with every sentence of the others by wiretrace <xsl:value-of select="@wiretrace"/>.
        Sentences that share rare sequences of words were aligned word by word, rare words counting for more than common ones and
        order left free; names, titles and facts told in other words do not make a copy. What is inside quotation marks or
        reported speech was told apart from prose. An agency is named where a credit, an article that is its own text, or other
        articles with the same sentences say so. Classes follow Clough and others (2002). Where the direction rests on nothing
        but dates that are not relied on, it is left undecided.</p>
      <p>A confidence is an estimate that the statement is right, from 0 to 1. It is no proof, and shared text may have causes
        that no comparison of texts can see, such as a press release both had.</p>
      <xsl:apply-templates select="r:options[r:option]" mode="method"/>
      <xsl:apply-templates select="r:inputs[r:input]" mode="method"/>
    </section>
  </xsl:template>

  <xsl:template match="r:options" mode="method">
    <h3>Options</h3>
    <p class="small"><xsl:for-each select="r:option">
      <xsl:if test="position() != 1">; </xsl:if><code><xsl:value-of select="@name"/></code> = <code><xsl:value-of select="@value"/></code>
    </xsl:for-each></p>
  </xsl:template>

  <xsl:template match="r:inputs" mode="method">
    <h3>Inputs</h3>
    <table class="list small">
      <colgroup><col style="width: 28%"/><col style="width: 9%"/><col style="width: 63%"/></colgroup>
      <thead><tr><th scope="col">File</th><th scope="col" class="number">Bytes</th><th scope="col">SHA-256</th></tr></thead>
      <tbody><xsl:for-each select="r:input">
        <tr>
          <th scope="row"><xsl:value-of select="@path"/></th>
          <td class="number" data-label="Bytes"><xsl:value-of select="@bytes"/></td>
          <td data-label="SHA-256"><code><xsl:value-of select="@sha256"/></code></td>
        </tr>
      </xsl:for-each></tbody>
    </table>
  </xsl:template>
</xsl:stylesheet>
