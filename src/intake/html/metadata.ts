import type { PageDocument } from './dom.js'

/** What a page says of itself; null where it does not say. */
export interface PageMetadata {
  readonly title: string | null
  readonly outlet: string | null
  /** `YYYY-MM-DD` or an ISO 8601 date-time. */
  readonly published: string | null
  readonly url: string | null
}

/** Where pages put each fact, most reliable first. */
const places = {
  title: ['meta[property="og:title"]', 'meta[name="twitter:title"]'],
  outlet: ['meta[property="og:site_name"]', 'meta[name="application-name"]', 'meta[name="publisher"]'],
  published: [
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="pubdate"]',
    'meta[name="DC.date.issued"]',
    'meta[name="date"]',
    'time[itemprop="datePublished"]',
    'article time[datetime]',
  ],
  url: ['link[rel="canonical"]', 'meta[property="og:url"]'],
}

/** Reads the page's own title, outlet, date of publication and address. */
export function metadata(document: PageDocument): PageMetadata {
  const first = (selectors: readonly string[]) => {
    for (const selector of selectors) {
      const element = document.querySelector(selector)
      const value =
        element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.getAttribute('href')
      if (value?.trim()) return value.trim()
    }
    return null
  }
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim()
  return {
    title: first(places.title) ?? (heading || document.title?.trim() || null),
    outlet: first(places.outlet),
    published: toDate(first(places.published)),
    url: first(places.url),
  }
}

/** An ISO date as it stands; anything else is left out: a date in words may be day-first or month-first. */
function toDate(value: string | null): string | null {
  const match = value && /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/.exec(value)
  return match ? match[0].replace(' ', 'T') : null
}
