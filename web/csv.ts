/** RFC 4180 with the semicolon that German spreadsheets expect and a byte order mark, so that umlauts survive. */
export const csv = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;

/** Spreadsheets run what begins like a formula; an apostrophe makes it text (OWASP ASVS 1.2.10). */
const cell = (text: string): string => {
  const harmless = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};
