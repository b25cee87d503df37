/** Reads our own markup as a browser without scripts does: which fields a form would send. */
export interface ReadForm {
  readonly action: string;
  readonly fields: URLSearchParams;
}

/** The first form whose tag or content contains `mark`. */
export function readForm(page: string, mark: string): ReadForm {
  for (const [whole, attributes = ''] of page.matchAll(/<form\b([^>]*)>[\s\S]*?<\/form>/g)) {
    if (!whole.includes(mark)) continue;
    return { action: decode(attribute(attributes, 'action') ?? ''), fields: fieldsOf(whole) };
  }
  throw new Error(`no form with ${mark}`);
}

function fieldsOf(form: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [, tag = ''] of form.matchAll(/<input\b([^>]*?)\/?>/g)) {
    const type = attribute(tag, 'type') ?? 'text';
    const name = attribute(tag, 'name');
    if (name === null || /\sdisabled\b/.test(tag)) continue;
    if ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(tag)) continue;
    fields.append(decode(name), decode(attribute(tag, 'value') ?? 'on'));
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/g))
    fields.append(decode(attribute(tag, 'name') ?? ''), decode(text));
  for (const [, tag = '', options = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option);
    const chosen = all.find((option) => /\sselected\b/.test(option)) ?? all[0] ?? '';
    fields.append(decode(attribute(tag, 'name') ?? ''), decode(attribute(chosen, 'value') ?? ''));
  }
  return fields;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

export const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&');

/** What a person reads: no tags, one space between words. */
export const textOf = (page: string): string =>
  decode((/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? page).replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
