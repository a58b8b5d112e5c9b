import { expect, test } from 'vitest'
import { toDocument } from './document.js'

const paragraph =
  'Government forces entered the town on Friday after the last fighters had left, residents and an official said. '
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>Forces enter town</title>${head}</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
   <article><h1>Forces enter town</h1>${body}</article><footer>Subscribe to our newsletter</footer></body></html>`

test('the article comes as paragraphs, without menus, scripts and hidden words', () => {
  const { text } = toDocument(
    page(
      `<p>${paragraph.repeat(3)}</p><script>track()</script><p style="display:none">Hidden words.</p><p>Second &amp; last<br>line.</p>`,
    ),
  )
  expect(text.split('\n\n')).toEqual(['Forces enter town', paragraph.repeat(3).trim(), 'Second & last\nline.'])
})

test('the page says its outlet, date and address; what a person gives wins', () => {
  const head =
    '<meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2020-06-05T10:00:00Z"><link rel="canonical" href="https://courier.example/1">'
  const body = `<p>${paragraph.repeat(4)}</p>`
  expect(toDocument(page(body, head))).toMatchObject({
    outlet: 'The Courier',
    published: '2020-06-05T10:00:00Z',
    url: 'https://courier.example/1',
  })
  expect(toDocument(page(body, head), { outlet: 'Wire' })).toMatchObject({ outlet: 'Wire' })
})

test('a date in words is not guessed at', () => {
  expect(toDocument(page(`<p>${paragraph}</p>`, '<meta name="date" content="05/06/2020">')).published).toBeNull()
})

test('absurd nesting is refused before it can cost time', () => {
  expect(() => toDocument(page('<div>'.repeat(50_000)))).toThrow('nests its elements more than 256 deep')
})

test('plain text with an angle bracket stays plain text', () => {
  expect(toDocument('5 < 6 and <b> is a tag').text).toBe('5 < 6 and <b> is a tag')
})
