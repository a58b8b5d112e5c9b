import type { Rule } from '../model/rule.js'

/**
 * What a paragraph says when it is not the report: words by which an outlet speaks to its readers, its lawyers or its
 * page layout. A cue gives points; `split-blocks` adds them up, adds those of place and manner, and takes away what
 * marks a story. Three points are enough anywhere.
 */

export interface Cue {
  readonly rule: string
  readonly points: number
  readonly pattern: RegExp
}

export const rules: readonly Rule[] = [
  { id: 'B1', what: 'A paragraph of the report', example: 'The army entered the town on Monday.' },
  { id: 'B2', what: 'The first line standing apart, without a final stop: the headline', example: 'Army Enters Town' },
  { id: 'B3', what: 'A short line without a final stop over a paragraph: a heading', example: 'What happened in May' },
  { id: 'B4', what: 'A line that begins with a bullet or a number: an item of a list', example: '- two tanks' },
  { id: 'B5', what: 'Words about a picture', example: 'Photo: soldiers at the gate of the base' },
  { id: 'B6', what: 'Who wrote, edited or updated it, and when', example: 'By Jane Doe' },
  { id: 'B7', what: 'Place, date and agency at the head of a report', example: 'TRIPOLI, June 6 (Agency) -' },
  { id: 'B8', what: 'A line of marks only', example: '* * *' },
  { id: 'B9', what: 'Names of networks and buttons only', example: 'Facebook Twitter Email' },
  { id: 'B10', what: 'A call to share or follow', example: 'Please click the share button above.' },
  { id: 'B11', what: 'A call for money or membership', example: 'Please support our work with a donation.' },
  { id: 'B12', what: 'A disclaimer', example: 'Disclaimer: the views are those of the author.' },
  { id: 'B13', what: 'Copyright, permission and fair use', example: 'All rights reserved.' },
  { id: 'B14', what: 'How to reach the outlet or the writer', example: 'For media inquiries: press@example.org' },
  { id: 'B15', what: 'Newsletters, alerts, apps and accounts', example: 'Sign up for our newsletter.' },
  { id: 'B16', what: 'A pointer to other pages', example: 'Read more: Ten days in Sirte' },
  {
    id: 'B17',
    what: 'The page speaking of itself: cookies, scripts, advertisements',
    example: 'This site uses cookies.',
  },
  { id: 'B18', what: 'A credit for a picture', example: 'Image credit: J. Doe/Agency' },
  {
    id: 'B19',
    what: 'Where and when it appeared before',
    example: 'This article was originally published by Example.',
  },
  { id: 'B20', what: 'A promise of updates', example: 'This is a developing story. Check back for updates.' },
  { id: 'B21', what: 'What stands among boilerplate after the report and is none of it', example: 'www.example.org' },
]

const network =
  '(?:facebook|twitter|linkedin|whatsapp|telegram|instagram|reddit|youtube|pinterest|google\\+?|tumblr|flipboard|vk|viber|messenger|e-?mail|mail|print|pin it|sms|rss|copy link|share|shares|tweet|comments?|more|close|text size|save|subscribe)'

/** Read against a paragraph in small letters with straight quotes. No pattern backtracks further than a few words. */
export const cues: readonly Cue[] = [
  {
    rule: 'B9',
    points: 3,
    pattern: new RegExp(`^(?:(?:\\d+|share this:?|follow us:?|on|via)\\s)?(?:${network}[\\s|,/·•:.]*)+$`),
  },

  { rule: 'B10', points: 3, pattern: /\b(?:click|tap|press|use|hit) (?:on )?the share (?:button|icon)/ },
  { rule: 'B10', points: 3, pattern: /\bforward this (?:article|story|e-?mail|page|post) to\b/ },
  { rule: 'B10', points: 2, pattern: /\bcross-?post\b.{0,20}\b(?:your|blog|site)/ },
  {
    rule: 'B10',
    points: 2,
    pattern: /\bshare (?:this|it|our)\b.{0,40}\b(?:facebook|twitter|whatsapp|telegram|friends|social|e-?mail|link)/,
  },
  { rule: 'B10', points: 3, pattern: /\bclick to (?:share|tweet|e-?mail|print)\b/ },
  {
    rule: 'B10',
    points: 2,
    pattern:
      /\b(?:follow|like|find|join|watch) (?:us|me|our|[\w.@' -]{2,40}?) on (?:our )?(?:twitter|facebook|instagram|telegram|youtube|social|x\b|whatsapp)/,
  },
  { rule: 'B10', points: 3, pattern: /^follow @?[\w.: -]{2,60}(?:facebook|twitter|telegram)/ },
  { rule: 'B10', points: 2, pattern: /\bjoin (?:us|our|the conversation)\b/ },
  { rule: 'B10', points: 3, pattern: /^(?:follow us|share this)\b.{0,60}$/ },
  { rule: 'B10', points: 1, pattern: /\bspread the word\b|\bshare (?:widely|with your)\b|\bnote to readers\b/ },

  {
    rule: 'B11',
    points: 3,
    pattern:
      /\b(?:our|this) (?:work|site|project|journalism|reporting|channel)\b.{0,40}\b(?:possible|depends?|survive)\b.{0,40}\byour?\b/,
  },
  {
    rule: 'B11',
    points: 2,
    pattern:
      /\b(?:support|help|fund|donate to)\s(?:us\b|our\b|the project|this (?:site|project|work)|independent (?:media|journalism)|[\w ]{2,30} in its endeavou?rs)/,
  },
  { rule: 'B11', points: 2, pattern: /\b(?:paypal|patreon|donorbox|ko-fi|buymeacoffee|liberapay|boosty)\b/ },
  { rule: 'B11', points: 3, pattern: /\bdonate (?:now|here|today|via|online)\b|^donate\b|\/donat(?:e|ions?)\b/ },
  {
    rule: 'B11',
    points: 2,
    pattern:
      /\b(?:make|consider|with) (?:a|making a|your) (?:small |monthly |one-time |tax-deductible )*(?:donation|contribution)\b/,
  },
  { rule: 'B11', points: 2, pattern: /\bbecome (?:a|our) (?:paid |monthly )?(?:member|supporter|subscriber|patron)\b/ },
  { rule: 'B11', points: 1, pattern: /\byour (?:support|help|donations?|contributions?|generosity)\b/ },

  { rule: 'B12', points: 3, pattern: /^(?:legal )?disclaimer\b/ },
  {
    rule: 'B12',
    points: 3,
    pattern:
      /\b(?:views?|opinions?|contents?|statements?)\b.{0,70}\b(?:do(?:es)? not (?:necessarily )?(?:reflect|represent)|(?:are|is) (?:solely |entirely )?(?:those|that) of the (?:author|writer|contributor)|sole responsibility of)/,
  },
  { rule: 'B12', points: 3, pattern: /\b(?:will|shall|can) not be (?:held )?(?:responsible|liable) for any\b/ },
  {
    rule: 'B12',
    points: 2,
    pattern: /\bnot (?:necessarily )?endorsed? by\b.{0,40}\b(?:editors?|site|outlet|publisher)/,
  },

  { rule: 'B13', points: 3, pattern: /\ball rights reserved\b/ },
  {
    rule: 'B13',
    points: 3,
    pattern: /^\(?(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by\s)?(?:(?:19|20)\d\d|[\w. ]{2,50}$)/,
  },
  { rule: 'B13', points: 3, pattern: /©\s*(?:19|20)\d\d|\bcopyright (?:©|\(c\)) ?(?:19|20)\d\d/ },
  {
    rule: 'B13',
    points: 3,
    pattern: /\bmay not be (?:published|reproduced|copied|republished|rewritten|broadcast|redistributed)[, ]/,
  },
  { rule: 'B13', points: 3, pattern: /\bgrants? permission to (?:cross-?post|re-?publish|re-?print|copy)/ },
  {
    rule: 'B13',
    points: 3,
    pattern: /\bcontains? copyrighted material\b|\bpermission from the copyright (?:owner|holder)/,
  },
  { rule: 'B13', points: 2, pattern: /\bunder the provisions? of "?fair use|\bfair use notice\b|\bsection 107\b/ },
  { rule: 'B13', points: 2, pattern: /\b(?:with|without) (?:prior |express |written )+(?:written )?permission\b/ },
  { rule: 'B13', points: 3, pattern: /\bthe original source of this (?:article|story) is\b/ },
  {
    rule: 'B13',
    points: 2,
    pattern: /\b(?:licen[sc]ed|published|available) under (?:a |the )?(?:creative commons|cc[ -]by)/,
  },
  {
    rule: 'B13',
    points: 3,
    pattern: /\bfor (?:publication|reprint|republication) of\b.{0,80}\bcontact\b|\bclick here for re-?use/,
  },
  { rule: 'B13', points: 1, pattern: /\bcopyright(?:s|ed)?\b|\bhyperlink to the original\b|\brepublish|\bre-?print/ },

  {
    rule: 'B14',
    points: 3,
    pattern:
      /^for (?:media|press|general|more|advertising|further)\b.{0,24}(?:inquiries|enquiries|queries|questions|information)\b.{0,30}(?::|@|\[e-?mail|contact|write|call|visit)/,
  },
  {
    rule: 'B14',
    points: 3,
    pattern:
      /^(?:contact|reach|e-?mail|write to)\b(?!.{0,40}\b(?:police|sheriff|detective|crime stoppers|authorities)).{0,60}(?:@|\[e-?mail|\(\d{3}\)|\d{3}-\d{4})/,
  },
  { rule: 'B14', points: 3, pattern: /^(?:contact|about) (?:us|the (?:author|writer|reporter))\b.{0,40}$/ },
  { rule: 'B14', points: 3, pattern: /^(?:tel|phone|fax|e-?mail|twitter|follow)\s*[:.]\s*\S+$/ },
  {
    rule: 'B14',
    points: 3,
    pattern:
      /^(?:https?:\/\/\S+|www\.\S+|@\w{2,30}|[\w.+-]+@[\w-]+\.[\w.]+|[\w-]+\.(?:com|org|net)\/?\S*|\[e-?mail.{0,10}protected\])$/,
  },
  {
    rule: 'B14',
    points: 3,
    pattern: /\b(?:can be reached|reach (?:him|her|the (?:author|writer|reporter)))\b.{0,30}(?:@|\[e-?mail|\d{3})/,
  },
  {
    rule: 'B14',
    points: 2,
    pattern:
      /\b(?:have|got|send(?: us)?) (?:a |your |any |news )*(?:tips?|news tip|feedback|story idea|comments?|corrections?)\b.{0,40}(?:\?|@|\bto\b)/,
  },
  { rule: 'B14', points: 3, pattern: /\b(?:report an error|submit a (?:tip|letter)|letters? to the editor)\b/ },

  {
    rule: 'B15',
    points: 3,
    pattern:
      /\b(?:sign up|subscribe|register)\b.{0,50}\b(?:newsletters?|alerts?|mailing list|updates|e-?mails?|digest|podcast|channel|home delivery|digital access)\b/,
  },
  {
    rule: 'B15',
    points: 3,
    pattern:
      /\b(?:delivered|sent|straight|right) (?:right |straight |directly )?(?:in)?to your (?:inbox|e-?mail|phone)/,
  },
  {
    rule: 'B15',
    points: 3,
    pattern: /\bcheck your (?:spam|junk|e-?mail|inbox)|\bverification (?:e-?mail|message)|\bconfirmation e-?mail\b/,
  },
  { rule: 'B15', points: 3, pattern: /\b(?:download|get|grab) (?:the |our )(?:free )?[\w .]{0,30}\bapps?\b/ },
  {
    rule: 'B15',
    points: 3,
    pattern:
      /\b(?:already|not(?: yet)?) an? (?:subscriber|member)\b|\balready have an account\b|\bthank you for (?:registering|subscribing|signing up)/,
  },
  {
    rule: 'B15',
    points: 2,
    pattern:
      /\b(?:your (?:user)?(?:account|profile|password|subscription)|sign in (?:using|with|to)|please (?:sign|log) in|log in (?:to|with)|welcome back)\b/,
  },
  { rule: 'B15', points: 2, pattern: /\bterms (?:of (?:service|use)|and conditions)\b|\bprivacy policy\b/ },
  {
    rule: 'B15',
    points: 3,
    pattern: /\byour notification\b|\be-?mail notifications?\b|\bget e-?mail\b|\byou'll get an e-?mail\b/,
  },
  { rule: 'B15', points: 1, pattern: /\bnewsletters?\b|\bsubscri(?:be|ption)\b|\bmobile alerts\b/ },

  {
    rule: 'B16',
    points: 3,
    pattern:
      /^(?:[>»→•*\s]{0,4})(?:read|see|find|learn|get|watch|view|click)(?: the)? (?:more|also|next|full|related|here|below|this story|original|video|previous)\b.{0,140}$/,
  },
  {
    rule: 'B16',
    points: 3,
    pattern:
      /^(?:[>»→•*\s]{0,4})(?:also (?:read|see|on)|related|recommended|trending|most (?:read|popular|viewed)|latest (?:news|stories|from)|top stories|see also|editors?'? ?'?s? picks?|more (?:from|on|news|stories|local|coverage)|you (?:may|might) (?:also )?like|don't miss|just one more thing|up next|what to read next|from our partners|popular now)\b[^.]{0,90}$/,
  },
  { rule: 'B16', points: 3, pattern: /\bclick here\b/ },
  {
    rule: 'B16',
    points: 3,
    pattern: /^(?:external links|references|further reading|notes and references|bibliography)$/,
  },
  { rule: 'B16', points: 3, pattern: /^(?:watch|listen|read|see)(?: (?:also|live|now|more|the video|this))?\s?:/ },
  { rule: 'B16', points: 2, pattern: /^(?:video|photos|gallery|slideshow|poll|podcast|map|timeline|live blog)$/ },

  {
    rule: 'B17',
    points: 3,
    pattern: /\b(?:uses?|accept(?: all)?|use of|our) cookies\b|\bcookie (?:policy|settings|preferences)\b/,
  },
  {
    rule: 'B17',
    points: 3,
    pattern:
      /\benable javascript\b|\brequires javascript\b|\bad[ -]?block(?:er|ing)|\byour browser\b|\bviewing the video\b/,
  },
  {
    rule: 'B17',
    points: 3,
    pattern:
      /^(?:advertise?ments?|ads? by \w+|sponsored(?: content)?|promoted|loading\.*|\(?story continues\b.{0,40}|article continues\b.{0,40}|continue reading.{0,60}|scroll (?:down|to).{0,60}|skip (?:ad|to)\b.{0,40}|hide caption|toggle caption|enlarge(?: this image)?|play video|hide transcript.{0,30}|copy link.{0,10}|comments are closed.{0,60}|\d+ (?:pending )?comments?)$/,
  },
  {
    rule: 'B17',
    points: 3,
    pattern:
      /\blike (?:this:? )?like loading\b|\bopens in (?:a )?new window\b|\{\*|\b(?:enter|characters with) .{0,20}(?:captcha|characters)/,
  },

  {
    rule: 'B18',
    points: 3,
    pattern:
      /^\(?(?:photos?|images?|pictures?|video|file photo|featured image|cover photo|illustration|graphic|map)(?: ?(?:credits?|by|courtesy(?: of)?|source|via|from))\b.{0,90}$/,
  },
  {
    rule: 'B18',
    points: 3,
    // not "Photo: a captured tank is towed away."
    pattern:
      /^\(?(?:photo|image|credit|credits|source)\s?[:/](?!.*\b(?:is|are|was|were|stands?|sits?|lies?)\b.*\.$).{0,60}\)?$/,
  },
  {
    rule: 'B18',
    points: 3,
    pattern:
      /^[^.:]{0,60}(?:\/|\||via |\()\s?(?:getty(?: images)?|reuters|afp|ap(?: photo)?|epa(?:-efe)?|shutterstock|wikimedia commons|flickr|anadolu(?: agency)?|xinhua|tass|sputnik|file|handout|screengrab|screenshot|youtube|twitter)\s?(?:images|photo)?\.?\)?$/,
  },

  {
    rule: 'B19',
    points: 3,
    pattern:
      /\b(?:this|the) (?:article|story|post|piece|report|interview|essay) (?:was |has been |is |first |originally )+(?:\w+ )?(?:published|appeared|posted|re-?posted|republished|translated)\b/,
  },
  {
    rule: 'B19',
    points: 3,
    pattern: /^(?:originally|first) (?:published|posted|appeared)\b|^(?:as published in|source:|via:|from:)\s.{0,80}$/,
  },
  {
    rule: 'B19',
    points: 3,
    pattern: /^this (?:story|article) is from \w+ \d{1,2}, \d{4}$|^published in partnership\b/,
  },
  {
    rule: 'B20',
    points: 3,
    pattern:
      /\b(?:check|come) back (?:later |here |soon )?for (?:more |further )?(?:updates|details|information)|\bdeveloping story\b|\bthis (?:story|article|post|page) will be updated\b|\bstay (?:with|tuned)\b.{0,50}\b(?:updates?|latest|developing)|\bkeep checking\b/,
  },
  {
    rule: 'B16',
    points: 3,
    pattern: /^\d{1,2}:\d\d\s['"]?[a-z].{4,120}[^.]$|\b(?:listen|tune in) to\b.{0,40}\b(?:here|at \d|radio)\b/,
  },
  {
    rule: 'B15',
    points: 3,
    pattern:
      /^(?:get|total) (?:digital |unlimited )?access$|^get the latest\b.{0,80}\b(?:app|alerts|e-?mail|anytime)\b/,
  },
  { rule: 'B19', points: 3, pattern: /^for immediate release$/ },
  { rule: 'B20', points: 3, pattern: /\bwill (?:continue to )?(?:update|keep) (?:you|this)\b/ },
]

/** A byline: who wrote it, when it was put up. Short, and without a sentence of its own. */
export const bylines: readonly RegExp[] = [
  /^\(?(?:additional |more )?(?:reporting|writing|editing|translation|translated)(?: and (?:writing|editing))? by\b.{2,200}$/,
  /^.{2,90}\bcontributed to this (?:report|story|article)\b.{0,40}$/,
  /^(?:with|from) (?:files|reporting|news ?wires?|wire reports?|agenc(?:y|ies))\b.{0,60}$/,
  /^(?:[\w .'-]{2,40}(?:,| \|) )?(?:staff (?:writer|reporter|report)|associated press|reuters|afp|the associated press|correspondent|senior (?:editor|writer))(?: (?:writer|staff))?$/,
]

/** How a byline opens whose rest names people, places and times and nothing else: "By nightfall, the rebels had left" tells more. */
export const bylineOpeners: readonly RegExp[] = [
  /^(?:(?:(?:articles?|written|posted|published|story|words|text|compiled) )?by|authors?|reporters?|editors?)\s?:?\s(?=[^.!?]{2,90}\.?$)/,
  /^(?:published|updated|last updated|posted|created|last modified)(?: on| at)?\s?:?\s(?=.{0,60}\d.{0,30}$)/,
  /^(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{0,30}\d{4}.{0,20}$)/,
]

/** Small words that stand among names, offices and times. */
export const amongNames = new Set(
  `a ago agencies agency al am an and at bin bureau by chief contributor correspondent correspondents da de defence defense del der
  desk diplomatic edited editor editors el for foreign freelance from gmt hour hours hrs ibn in local minutes news of on our p.m. a.m.
  photographs photos pm political reporter reporters senior special staff the time utc van video von with writer writers`.split(
    /\s+/,
  ),
)

/** What a story does and boilerplate does not: quote people, report, tell of the past and of who fights. */
export const storyWords =
  /\b(?:said|says|told|according to|reported|announced|added|wrote|tweeted|argued|claimed|ruled|sued|testified|denied|urged|killed|wounded|arrested|injured|attacked|captured|died|fired|struck|repelled|repulsed|shelled|bombed|seized|destroyed|enemy|fighters|rebels|soldiers|troops)\b/g

/** The reader is spoken to, or the outlet speaks of itself. */
export const address = /\b(?:you|your|yours|you're|you'll|we|our|us|please|readers?)\b/g

export const address_start =
  /^(?:[^a-z]{0,6})(?:please|click|share|follow|subscribe|sign|support|donate|read|join|download|watch|forward|contact|visit|like|tweet|register|enter|check|listen|find|get|help|note|log|send|submit|tap|stay)\b/
