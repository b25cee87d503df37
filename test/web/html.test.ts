import { expect, test } from '@jest/globals';
import { html, join, Safe } from '../../web/html.ts';

const HOSTILE = `<script>alert("1")</script>' onmouseover='x' \` & </textarea>`;

test('text is escaped in content and in attributes', () => {
  const out = html`<p title="${HOSTILE}">${HOSTILE}</p>`.toString();
  expect(out).not.toMatch(/<script|<\/textarea|' onmouse|`/);
  expect(out).toContain(
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onmouseover=&#39;x&#39; &#96; &amp; &lt;/textarea&gt;',
  );
});

test('only what html made itself passes unescaped', () => {
  expect(html`<b>${html`<i>${'<u>'}</i>`}</b>`.toString()).toBe('<b><i>&lt;u&gt;</i></b>');
  // A look-alike is text.
  const lookAlike = { toString: () => '<script>' };
  // @ts-expect-error not a Part
  expect(() => html`${lookAlike}`.toString()).toThrow();
  expect(html`${'x'}`).toBeInstanceOf(Safe);
});

test('nothing appears for null, undefined and false; numbers and lists do', () => {
  expect(html`a${null}b${undefined}c${false}d${0}e${[1, ['<', html`<br />`]]}`.toString()).toBe('abcd0e1&lt;<br />');
  // @ts-expect-error `true` would print itself: a mistake
  expect(() => html`${true}`.toString()).toThrow();
});

test('join puts a separator between, not around', () => {
  expect(html`${join(['a', 'b'], html`<br />`)}`.toString()).toBe('a<br />b');
});
