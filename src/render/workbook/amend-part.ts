/**
 * What the library leaves out or writes otherwise than an office needs: bars of even colour whose length
 * is in proportion (Excel's own begin at a tenth of the cell), no marks at codes written as text, a
 * filter's name out of sight, no question whether to save what nobody changed, the language.
 */
export function amendPart(
  path: string,
  xml: string,
  language: string,
  barsBySheet: readonly (readonly string[])[],
): string {
  if (path === 'xl/workbook.xml') {
    return xml
      .replace('calcId="0" fullCalcOnLoad="1"', 'calcId="191029"')
      .replaceAll('name="_xlnm._FilterDatabase"', 'name="_xlnm._FilterDatabase" hidden="1"');
  }
  if (path === 'docProps/core.xml') {
    return xml.replace(
      '</cp:coreProperties>',
      `<dc:language>${language}</dc:language></cp:coreProperties>`,
    );
  }
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
  return number === undefined ? xml : amendedSheet(xml, barsBySheet[Number(number) - 1] ?? []);
}

function amendedSheet(xml: string, bars: readonly string[]): string {
  let at = 0;
  const ruled = xml
    .replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">')
    .replaceAll('</dataBar></cfRule>', () => `</dataBar>${pointer(at++)}</cfRule>`);
  const cells = /<dimension ref="([^"]+)"/.exec(xml)?.[1] ?? 'A1';
  const ignored = `<ignoredErrors><ignoredError sqref="${cells}" numberStoredAsText="1"/></ignoredErrors>`;
  const end = bars.length === 0 ? '' : extension(ruled, bars);
  return ruled.replace('</worksheet>', `${ignored}${end}</worksheet>`);
}

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** Any will do, if the rule and its extension have the same: counted, never made by chance. */
const idOf = (at: number): string =>
  `{00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}}`;

const pointer = (at: number): string =>
  `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ${X14}><x14:id>${idOf(at)}</x14:id></ext></extLst>`;

const HIGHEST = /<cfvo type="num" val="0"\/><cfvo type="num" val="([^"]+)"\/>/g;

function extension(xml: string, bars: readonly string[]): string {
  const highest = [...xml.matchAll(HIGHEST)].map((it) => it[1]);
  const rules = bars.map(
    (range, at) =>
      `<x14:conditionalFormatting ${XM}><x14:cfRule type="dataBar" id="${idOf(at)}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>${highest[at]}</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`,
  );
  return `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings>${rules.join('')}</x14:conditionalFormattings></ext></extLst>`;
}
