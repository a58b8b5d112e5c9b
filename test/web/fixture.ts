import { createHash } from 'node:crypto'
import type {
  DeskSummary,
  EventDetail,
  ReportClaim,
  ReportDetail,
  ReportSummary,
  RuleList,
} from '../../src/model/api.js'
import type { Casualties, ClaimPlace, Loss, Participant, Role } from '../../src/model/claim.js'
import type { Event, EventPlace } from '../../src/model/event.js'
import type { Interval } from '../../src/model/interval.js'
import type { Span } from '../../src/model/text.js'

/**
 * What a server would send for five short reports written for these tests: every kind of place, status and harm, copies,
 * a denial, overlapping evidence and text that belongs to no report.
 */

const actors = {
  'LY-GNA': { name: 'Government of National Accord', country: 'LY', sector: 'GOV' },
  'LY-LNA': { name: 'Libyan National Army', country: 'LY', sector: 'MIL' },
  TR: { name: 'Turkey', country: 'TR', sector: 'GOV' },
  EG: { name: 'Egypt', country: 'EG', sector: 'GOV' },
  AE: { name: 'United Arab Emirates', country: 'AE', sector: 'GOV' },
  UN: { name: 'United Nations', country: null, sector: 'UNK' },
} as const

const places: Record<string, EventPlace> = {
  Tarhuna: place('geonames:2210554', 'Tarhuna', 32.435, 13.6332),
  airport: place('geonames:2210245', 'Tripoli International Airport', 32.6635, 13.159),
  Sirte: place('geonames:2210554-s', 'Sirte', 31.2089, 16.5887),
  'near Sirte': { ...place('geonames:2210554-s', 'Sirte', 31.2089, 16.5887), precision: 'near' },
  Washka: place('geonames:2208791', 'Al Washkah', 31.5167, 15.8),
  Jufra: place('sitrep:ly-jufra', 'Al Jufra Airbase', 29.1981, 16.001),
  Misrata: place('geonames:2214846', 'Misrata', 32.3754, 15.0925),
  Cairo: place('geonames:360630', 'Cairo', 30.0626, 31.2497, 'EG'),
  Benghazi: place('geonames:88319', 'Benghazi', 32.1167, 20.0667),
  Libya: { ...place('geonames:2215636', 'Libya', 28, 17), precision: 'country' },
  border: { id: null, name: 'the border', lat: null, lon: null, country: null, precision: 'line' },
  coast: { ...place('geonames:2593777', 'Murqub District', 32.4, 14.2), precision: 'admin' },
}

function place(id: string, name: string, lat: number, lon: number, country = 'LY'): EventPlace {
  return { id, name, lat, lon, country, precision: 'exact' }
}

const day = (earliest: string, latest = earliest, basis: Interval['basis'] = 'implied'): Interval => ({
  earliest,
  latest,
  precision: earliest === latest ? 'day' : 'days',
  basis,
})

/** A claim in a few words: each string is looked up in the report's text, from where its evidence starts. */
interface Told {
  readonly evidence: string
  readonly trigger: string
  readonly type: ReportClaim['type']
  readonly mode?: string
  readonly status?: ReportClaim['status']
  readonly polarity?: ReportClaim['polarity']
  readonly hedged?: boolean
  readonly stance?: ReportClaim['stance']
  readonly who?: readonly (readonly [Role, keyof typeof actors | null, string])[]
  readonly where?: readonly [keyof typeof places & string, string]
  readonly when?: readonly [Interval, string | null]
  readonly people?: readonly (readonly [Casualties['kind'], string, string | null, number | null, number | null])[]
  readonly lost?: readonly (readonly [string, string, Loss['state'], number | null, number | null, string])[]
  readonly control?: ReportClaim['control']
  readonly by?: readonly [source: string, cue: string]
  readonly loaded?: string
  readonly doubts?: readonly string[]
  readonly rules?: readonly string[]
  readonly confidence?: number
  readonly event: string
}

interface Given {
  readonly id: string
  readonly title: string
  readonly outlet: string
  readonly origin?: string
  readonly published: string | null
  readonly story: string
  readonly body: string
  readonly boilerplate?: string
  readonly told: readonly Told[]
}

const given: readonly Given[] = [
  {
    id: 'coast-wire-0609',
    title: 'Sirte holds as both sides count their losses',
    outlet: 'World Digest',
    origin: 'Coast Wire',
    published: '2020-06-09',
    story: 's1',
    body: `After capturing Tripoli International Airport last week, GNA forces made the LNA leave Tarhuna. Retreating LNA fighters left behind dozens of T-55 tanks. The town of Tarhuna was looted, and many civilians fled it.

The GNA then announced an advance on Sirte. However, Turkish-led forces failed to reach the city on June 6 and June 7. According to local sources, over 30 Turkish proxies were killed near Sirte. A Turkish Bayraktar TB2 was shot down. Clashes are ongoing.

Egypt sent reinforcements to the border. Cairo could act directly if Turkish-led forces capture Sirte.`,
    boilerplate:
      'Share this article with your friends. If you value our work, please donate: every gift helps us to go on.',
    told: [
      {
        evidence: 'After capturing Tripoli International Airport last week, GNA forces',
        trigger: 'capturing',
        type: 'CONTROL',
        mode: 'gained',
        control: 'gained',
        who: [['actor', 'LY-GNA', 'GNA forces']],
        where: ['airport', 'Tripoli International Airport'],
        when: [day('2020-06-01', '2020-06-07'), 'last week'],
        rules: ['E12', 'R3', 'T12'],
        event: 'airport',
      },
      {
        evidence: 'GNA forces made the LNA leave Tarhuna',
        trigger: 'leave',
        type: 'RETREAT',
        mode: 'withdraw',
        who: [
          ['actor', 'LY-LNA', 'LNA'],
          ['recipient', 'LY-GNA', 'GNA forces'],
        ],
        where: ['Tarhuna', 'Tarhuna'],
        when: [day('2020-06-01', '2020-06-07'), null],
        rules: ['E7', 'R3'],
        event: 'tarhuna',
      },
      {
        evidence: 'Retreating LNA fighters left behind dozens of T-55 tanks',
        trigger: 'left behind',
        type: 'LOSS',
        mode: 'abandoned',
        who: [['owner', 'LY-LNA', 'LNA fighters']],
        lost: [['T-55', 'dozens of T-55 tanks', 'abandoned', 24, null, 'Libyan National Army']],
        where: ['Tarhuna', 'Tarhuna'],
        rules: ['E31', 'Q4'],
        doubts: ['the place is carried over from the sentence before'],
        confidence: 0.61,
        event: 'tanks',
      },
      {
        evidence: 'The town of Tarhuna was looted',
        trigger: 'looted',
        type: 'COERCE',
        mode: 'loot',
        where: ['Tarhuna', 'Tarhuna'],
        rules: ['E22'],
        event: 'looting',
      },
      {
        evidence: 'many civilians fled it',
        trigger: 'fled',
        type: 'DISPLACE',
        people: [['displaced', 'many civilians', 'civilians', null, null]],
        where: ['Tarhuna', 'it'],
        rules: ['E41', 'Q4'],
        event: 'fled',
      },
      {
        evidence: 'The GNA then announced an advance on Sirte',
        trigger: 'advance',
        type: 'MOBILIZE',
        mode: 'troops',
        status: 'planned',
        who: [['actor', 'LY-GNA', 'The GNA']],
        by: ['The GNA', 'announced'],
        where: ['Sirte', 'Sirte'],
        rules: ['E15', 'S2'],
        event: 'advance',
      },
      {
        evidence: 'Turkish-led forces failed to reach the city on June 6 and June 7',
        trigger: 'failed to reach',
        type: 'CONTROL',
        mode: 'failed',
        control: 'failed',
        status: 'attempted',
        polarity: 'did-not',
        who: [['actor', 'TR', 'Turkish-led forces']],
        where: ['Sirte', 'the city'],
        when: [day('2020-06-06', '2020-06-07'), 'June 6 and June 7'],
        rules: ['E14', 'S5', 'T3'],
        event: 'failed',
      },
      {
        evidence: 'According to local sources, over 30 Turkish proxies were killed near Sirte',
        trigger: 'killed',
        type: 'CASUALTY',
        who: [['victim', null, 'Turkish proxies']],
        by: ['local sources', 'According to'],
        people: [['killed', 'over 30', 'Turkish proxies', 30, null]],
        where: ['near Sirte', 'Sirte'],
        when: [day('2020-06-06', '2020-06-07'), null],
        loaded: 'proxies',
        rules: ['E40', 'Q2', 'A1'],
        event: 'killed',
      },
      {
        evidence: 'A Turkish Bayraktar TB2 was shot down',
        trigger: 'shot down',
        type: 'LOSS',
        mode: 'shot-down',
        who: [['owner', 'TR', 'Turkish']],
        lost: [['Bayraktar TB2', 'A Turkish Bayraktar TB2', 'shot-down', 1, 1, 'Turkey']],
        rules: ['E33'],
        event: 'drone',
      },
      {
        evidence: 'Clashes are ongoing',
        trigger: 'Clashes',
        type: 'ASSAULT',
        status: 'ongoing',
        where: ['Sirte', 'Clashes'],
        when: [day('2020-06-08', '2020-06-09'), null],
        rules: ['E1'],
        event: 'clashes',
      },
      {
        evidence: 'Egypt sent reinforcements to the border',
        trigger: 'sent',
        type: 'MOBILIZE',
        mode: 'troops',
        who: [['actor', 'EG', 'Egypt']],
        where: ['border', 'the border'],
        rules: ['E16'],
        event: 'border',
      },
      {
        evidence: 'Cairo could act directly if Turkish-led forces capture Sirte',
        trigger: 'could act',
        type: 'WARNING',
        status: 'conditional',
        hedged: true,
        who: [
          ['actor', 'EG', 'Cairo'],
          ['recipient', 'TR', 'Turkish-led forces'],
        ],
        where: ['Sirte', 'Sirte'],
        when: [{ earliest: '2020-06-09', latest: null, precision: 'open', basis: 'published' }, null],
        rules: ['E50', 'S3'],
        event: 'warning',
      },
    ],
  },
  {
    id: 'coast-wire-0608',
    title: 'Sirte holds as both sides count their losses',
    outlet: 'Coast Wire',
    published: '2020-06-08',
    story: 's1',
    body: 'Turkish-led forces failed to reach Sirte on June 6 and June 7, and local sources said over 30 fighters were killed near Sirte.',
    told: [
      {
        evidence: 'Turkish-led forces failed to reach Sirte on June 6 and June 7',
        trigger: 'failed to reach',
        type: 'CONTROL',
        mode: 'failed',
        control: 'failed',
        status: 'attempted',
        polarity: 'did-not',
        who: [['actor', 'TR', 'Turkish-led forces']],
        where: ['Sirte', 'Sirte'],
        when: [day('2020-06-06', '2020-06-07'), 'June 6 and June 7'],
        rules: ['E14', 'S5', 'T3'],
        event: 'failed',
      },
      {
        evidence: 'over 30 fighters were killed near Sirte',
        trigger: 'killed',
        type: 'CASUALTY',
        by: ['local sources', 'said'],
        people: [['killed', 'over 30', 'fighters', 30, null]],
        where: ['near Sirte', 'Sirte'],
        when: [day('2020-06-06', '2020-06-07'), null],
        rules: ['E40', 'Q2', 'A1'],
        event: 'killed',
      },
    ],
  },
  {
    id: 'gulf-post-0608',
    title: 'More than forty fighters killed near Sirte, army says',
    outlet: 'Gulf Post',
    published: '2020-06-08',
    story: 's2',
    body: `The LNA said 42 fighters were killed near Sirte on Sunday. The GNA denied that any of its men had died there. The army's aircraft bombed a convoy at Al Washkah on the same day.

GNA forces entered Al Washkah on Saturday, the government said.`,
    told: [
      {
        evidence: '42 fighters were killed near Sirte on Sunday',
        trigger: 'killed',
        type: 'CASUALTY',
        by: ['The LNA', 'said'],
        people: [['killed', '42 fighters', 'fighters', 42, 42]],
        where: ['near Sirte', 'Sirte'],
        when: [day('2020-06-07'), 'on Sunday'],
        rules: ['E40', 'Q1', 'A2', 'T7'],
        event: 'killed',
      },
      {
        evidence: 'any of its men had died there',
        trigger: 'died',
        type: 'CASUALTY',
        by: ['The GNA', 'denied'],
        stance: 'denies',
        people: [['killed', 'any of its men', 'its men', null, null]],
        where: ['near Sirte', 'there'],
        when: [day('2020-06-07'), null],
        rules: ['E40', 'A4'],
        event: 'killed',
      },
      {
        evidence: "The army's aircraft bombed a convoy at Al Washkah on the same day",
        trigger: 'bombed',
        type: 'ASSAULT',
        mode: 'aerial',
        who: [['actor', 'LY-LNA', "The army's"]],
        where: ['Washka', 'Al Washkah'],
        when: [day('2020-06-07'), 'on the same day'],
        rules: ['E2', 'T7'],
        event: 'convoy',
      },
      {
        evidence: 'GNA forces entered Al Washkah on Saturday',
        trigger: 'entered',
        type: 'CONTROL',
        mode: 'entered',
        control: 'entered',
        who: [['actor', 'LY-GNA', 'GNA forces']],
        by: ['the government', 'said'],
        where: ['Washka', 'Al Washkah'],
        when: [day('2020-06-06'), 'on Saturday'],
        rules: ['E12', 'T7'],
        event: 'washka',
      },
    ],
  },
  {
    id: 'nile-paper-0606',
    title: 'Cairo offers a ceasefire from Monday',
    outlet: 'Nile Paper',
    published: '2020-06-06',
    story: 's3',
    body: `President Sisi proposed a ceasefire from June 8 after talks in Cairo on Saturday with Khalifa Haftar. The GNA rejected the plan. The UAE backs the LNA, and aircraft reached Al Jufra airbase last month.

GNA forces took Tarhuna on Friday.`,
    told: [
      {
        evidence: 'President Sisi proposed a ceasefire from June 8',
        trigger: 'proposed',
        type: 'REQUEST',
        mode: 'yield',
        who: [['actor', 'EG', 'President Sisi']],
        where: ['Cairo', 'Cairo'],
        when: [day('2020-06-06'), 'on Saturday'],
        rules: ['E60', 'T7'],
        event: 'proposal',
      },
      {
        evidence: 'talks in Cairo on Saturday with Khalifa Haftar',
        trigger: 'talks',
        type: 'CONSULT',
        mode: 'meet',
        who: [
          ['actor', 'EG', 'President Sisi'],
          ['recipient', 'LY-LNA', 'Khalifa Haftar'],
        ],
        where: ['Cairo', 'Cairo'],
        when: [day('2020-06-06'), 'on Saturday'],
        rules: ['E61', 'T7'],
        event: 'talks',
      },
      {
        evidence: 'The GNA rejected the plan',
        trigger: 'rejected',
        type: 'REJECT',
        mode: 'yield',
        who: [['actor', 'LY-GNA', 'The GNA']],
        when: [day('2020-06-06'), null],
        rules: ['E62'],
        event: 'rejected',
      },
      {
        evidence: 'The UAE backs the LNA',
        trigger: 'backs',
        type: 'BACKING',
        who: [
          ['actor', 'AE', 'The UAE'],
          ['recipient', 'LY-LNA', 'the LNA'],
        ],
        where: ['Libya', 'the LNA'],
        when: [{ earliest: null, latest: '2020-06-06', precision: 'open', basis: 'published' }, null],
        rules: ['E70'],
        event: 'backing',
      },
      {
        evidence: 'aircraft reached Al Jufra airbase last month',
        trigger: 'reached',
        type: 'MOBILIZE',
        mode: 'weapons',
        where: ['Jufra', 'Al Jufra airbase'],
        when: [{ earliest: '2020-05-01', latest: '2020-05-31', precision: 'month', basis: 'implied' }, 'last month'],
        rules: ['E16', 'T12'],
        event: 'jufra',
      },
      {
        evidence: 'GNA forces took Tarhuna on Friday',
        trigger: 'took',
        type: 'CONTROL',
        mode: 'gained',
        control: 'gained',
        who: [['actor', 'LY-GNA', 'GNA forces']],
        where: ['Tarhuna', 'Tarhuna'],
        when: [day('2020-06-05'), 'on Friday'],
        rules: ['E12', 'T7'],
        event: 'tarhuna',
      },
    ],
  },
  {
    id: 'mission-note',
    title: 'Displacement from Tarhuna passes 16,000',
    outlet: 'Mission Note',
    published: null,
    story: 's4',
    body: 'The United Nations says 16,000 people left the Murqub district between 5 and 10 June 2020, most of them for Benghazi. Prisoners are to be exchanged.',
    told: [
      {
        evidence: '16,000 people left the Murqub district between 5 and 10 June 2020',
        trigger: 'left',
        type: 'DISPLACE',
        by: ['The United Nations', 'says'],
        people: [['displaced', '16,000 people', 'people', 16000, 16000]],
        where: ['coast', 'the Murqub district'],
        when: [day('2020-06-05', '2020-06-10', 'stated'), 'between 5 and 10 June 2020'],
        rules: ['E41', 'Q1', 'A2', 'T1'],
        event: 'displaced',
      },
      {
        evidence: 'Prisoners are to be exchanged',
        trigger: 'exchanged',
        type: 'COOPERATE',
        status: 'planned',
        when: [{ earliest: null, latest: null, precision: 'open', basis: 'published' }, null],
        rules: ['E63', 'S2'],
        event: 'prisoners',
      },
    ],
  },
]

/** Sentences for the events, and where their claims contradict each other. */
const titles: Record<string, string> = {
  airport: 'GNA took Tripoli International Airport',
  tarhuna: 'LNA left Tarhuna',
  tanks: 'LNA abandoned at least 24 T-55 at Tarhuna',
  looting: 'Tarhuna was looted',
  fled: 'Civilians fled Tarhuna',
  advance: 'GNA plans an advance on Sirte',
  failed: 'Turkish-led forces did not reach Sirte',
  killed: 'At least 30 fighters were killed near Sirte',
  drone: 'Turkey lost 1 Bayraktar TB2, shot down',
  clashes: 'Clashes at Sirte',
  border: 'Egypt sent troops to the border',
  warning: 'Egypt could act directly if Turkish-led forces take Sirte',
  convoy: 'LNA bombed a convoy at Al Washkah',
  washka: 'GNA entered Al Washkah',
  proposal: 'Egypt proposed a ceasefire',
  talks: 'Egypt met LNA in Cairo',
  rejected: 'GNA rejected a ceasefire',
  backing: 'United Arab Emirates back LNA',
  jufra: 'Aircraft moved to Al Jufra Airbase',
  displaced: '16,000 people left the Murqub District',
  prisoners: 'Prisoners are to be exchanged',
}

const reports = given.map(writeReport)
const claims = reports.flatMap(({ claimList }) => claimList)
const events = Object.keys(titles).map(writeEvent).sort(byTime)

export const answers: Record<string, unknown> = {
  '/api/desk': {
    name: 'libya-2020',
    version: '0.1.0',
    reports: reports.length,
    stories: 4,
    claims: claims.length,
    events: events.length,
    credits: ['GeoNames CC BY 4.0', 'Natural Earth'],
    licences: ['Treebanks CC BY-SA 4.0'],
    actors: Object.entries(actors).map(([id, { name }]) => ({
      id,
      name,
      claims: claims.filter((claim) => claim.actors.some(({ actor }) => actor === id)).length,
      party: id,
    })),
  } satisfies DeskSummary,
  '/api/events': events,
  '/api/reports': reports.map(summary),
  '/api/rules': rules(),
}
for (const report of reports) answers[`/api/reports/${report.id}`] = report
for (const event of events) {
  answers[`/api/events/${event.id}`] = {
    ...event,
    claimList: claims.filter((claim) => claim.event === event.id),
  } satisfies EventDetail
}

function writeReport(it: Given): ReportDetail {
  const text = it.boilerplate ? `${it.body}\n\n${it.boilerplate}` : it.body
  const blocks = text.split('\n\n').map((part) => {
    const start = text.indexOf(part)
    const kind = part === it.boilerplate ? ('boilerplate' as const) : ('body' as const)
    return { start, end: start + part.length, kind, rule: 'B1' }
  })
  const attributions: ReportDetail['attributions'][number][] = []
  const claimList = it.told.map((told, i): ReportClaim => {
    const evidence = find(text, told.evidence, 0)
    const near = (words: string) => find(text, words, evidence.start, evidence)
    if (told.by) {
      const [source, cue] = told.by
      attributions.push({
        source: near(source),
        speaker: null,
        kind: 'said',
        cue: near(cue),
        content: evidence,
        rest: [],
        stance: told.stance ?? 'asserts',
        actor: null,
        parent: null,
        side: null,
        rule: 'A1',
      })
    }
    return {
      ...evidence,
      id: `c${i + 1}`,
      key: `${it.id}/c${i + 1}`,
      report: it.id,
      outlet: it.origin ?? it.outlet,
      published: it.published,
      quote: told.evidence,
      source: told.by?.[0] ?? null,
      stance: told.stance ?? 'asserts',
      event: told.event,
      trigger: near(told.trigger),
      type: told.type,
      mode: told.mode ?? null,
      plover: told.type === 'LOSS' || told.type === 'CONTROL' ? null : [told.type, told.mode].filter(Boolean).join('/'),
      cameo: null,
      status: told.status ?? 'actual',
      polarity: told.polarity ?? 'did',
      hedged: told.hedged ?? false,
      side: null,
      interest: null,
      actors: (told.who ?? []).map(
        ([role, id, words]): Participant => ({
          role,
          ...near(words),
          actor: id,
          ...(id ? actors[id] : { name: words, country: null, sector: 'UNK' }),
        }),
      ),
      place: told.where
        ? ({
            ...places[told.where[0]]!,
            ...near(told.where[1]),
            implied: told.doubts !== undefined,
          } satisfies ClaimPlace)
        : null,
      time: told.when
        ? { ...told.when[0], evidence: told.when[1] === null ? null : near(told.when[1]) }
        : { earliest: '2020-06-01', latest: '2020-06-09', precision: 'days', basis: 'published', evidence: null },
      casualties: (told.people ?? []).map(([kind, words, group, low, high]) => ({
        ...near(words),
        kind,
        group,
        low,
        high,
        partOf: null,
      })),
      instrument: null,
      losses: (told.lost ?? []).map(([equipment, words, state, low, high, owner]) => ({
        ...near(words),
        equipment,
        type: equipment,
        class: equipment === 'T-55' ? 'tank' : 'combat UAV',
        state,
        owner,
        captor: null,
        low,
        high,
      })),
      control: told.control ?? null,
      attribution: told.by ? attributions.length - 1 : null,
      loaded: told.loaded ? [near(told.loaded)] : [],
      condition: null,
      consequence: null,
      denies: null,
      refers: null,
      confidence: told.confidence ?? 0.86,
      doubts: told.doubts ?? [],
      rules: told.rules ?? [],
    }
  })
  return {
    id: it.id,
    title: it.title,
    outlet: it.outlet,
    published: it.published,
    url: `https://example.org/${it.id}`,
    label: 'digest, not the original wording',
    origin: it.origin ?? null,
    story: it.story,
    claims: claimList.length,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    blocks,
    sentences: [],
    attributions,
    actors: [],
    places: claimList
      .filter(({ place }) => place?.name === 'Sirte')
      .map(({ place }) => ({
        start: place!.start,
        end: place!.end,
        name: 'Sirte',
        use: 'place',
        place: null,
        precision: place!.precision,
        alternatives: [
          {
            id: 'x',
            name: 'Sirte',
            lat: 31,
            lon: 16.5,
            country: 'LY',
            admin1: 'LY.77',
            admin2: null,
            kind: 'admin1',
            population: 0,
          },
        ],
        reason: 'same country as the other places of the report',
        rule: 'P3',
      })),
    notes: [],
    claimList,
  }
}

/** Where words stand: inside the evidence, else the last time before it, else anywhere. */
function find(text: string, words: string, from: number, within?: Span): Span {
  const inside = text.indexOf(words, from)
  const before = text.lastIndexOf(words, from)
  const start = inside >= 0 && (!within || inside < within.end) ? inside : before >= 0 ? before : inside
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

function writeEvent(id: string): Event {
  const told = claims.filter((claim) => claim.event === id)
  const best = told[0]!
  const from = new Set(told.map(({ report }) => report))
  const denied = told.filter(({ stance }) => stance === 'denies')
  return {
    id,
    type: best.type,
    mode: best.mode,
    status: best.status,
    polarity: best.polarity,
    title: titles[id]!,
    actors: best.actors,
    place: best.place,
    time: best.time,
    casualties: best.casualties,
    losses: best.losses,
    claims: told.map(({ key }) => key),
    reports: from.size,
    origins: new Set(told.map(({ outlet }) => outlet)).size,
    contradictions: denied.length
      ? [
          {
            field: 'stance',
            what: 'GNA denies what LNA and local sources say',
            sides: [
              told.filter(({ stance }) => stance === 'asserts').map(({ key }) => key),
              denied.map(({ key }) => key),
            ],
          },
        ]
      : [],
    confidence: best.confidence,
  }
}

function byTime(a: Event, b: Event): number {
  const at = ({ time }: Event) => time.earliest ?? time.latest ?? '9999'
  return at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.id < b.id ? -1 : 1
}

function summary({ id, title, outlet, published, url, label, origin, story, claims }: ReportDetail): ReportSummary {
  return { id, title, outlet, published, url, label, origin, story, claims }
}

function rules(): RuleList {
  return [
    {
      id: 'E12',
      what: 'a verb of taking with a place as its object is a gain of control',
      example: 'GNA forces captured the airport',
    },
    {
      id: 'E40',
      what: 'people as the subject of a passive verb of dying are casualties',
      example: 'over 30 fighters were killed',
    },
    { id: 'Q2', what: '"over", "more than", "at least" set the lower limit only', example: 'over 30' },
    { id: 'Q4', what: 'a vague word gives its floor', example: 'dozens' },
    { id: 'A1', what: '"according to" names the source of its sentence', example: 'According to local sources, …' },
    { id: 'T3', what: 'days named without a year are of the year of publication', example: 'June 6 and June 7' },
    {
      id: 'T7',
      what: 'a day of the week is the last one before publication when the verb is in the past',
      example: 'on Sunday',
    },
    { id: 'T12', what: '"last week" is the week from Monday to Sunday before publication', example: 'last week' },
  ]
}
