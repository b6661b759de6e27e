/**
 * Every type that more than one stage uses. No code.
 *
 * Offsets are UTF-16 code units (JavaScript string indices), half-open `[start, end)`, into the text as decoded
 * (BOM removed). Token, sentence and paragraph numbers count from 0. `line` and `column` count from 1.
 */

/** A stretch of the text. UTF-16 code units, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch with the words it covers: `text === document.text.slice(start, end)`. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** Half-open range of token numbers. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

// ---------------------------------------------------------------------------------------------- document

/** What a token is. Numeric, because millions of them are kept in typed arrays. */
export const TokenKind = {
  /** Letters, with inner apostrophes, hyphens and stops: `don’t`, `anti-tank`, `U.S.`, `café`. */
  word: 0,
  /** A number with its currency sign, separators, per cent sign or unit letters: `$1.2bn`, `8,500`, `40%`, `5th`. */
  number: 1,
  /** `'s`, `’re`, `'ll` …, and the lone apostrophe of a plural possessive. */
  clitic: 2,
  /** A quotation mark, straight or curly, single or double, or a guillemet (never an apostrophe that belongs to a word). */
  quote: 3,
  /** Any other single mark; a run of dots is one token, and so is a run of dashes. */
  punctuation: 4,
  /** An address of the web or of mail, a #tag or an @name. */
  address: 5,
  /** Emoji and any other symbol. */
  symbol: 6,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Bit flags of a token's shape. */
export const Shape = {
  /** White space or the start of the text stands before it. */
  spaceBefore: 1,
  /** First letter is upper case. */
  capital: 2,
  /** Two or more letters, all upper case. */
  upper: 4,
  /** First word token of its sentence (set by the sentence stage; marks before it do not count). */
  sentenceStart: 8,
  /** Its normal form has a hyphen in it. */
  hyphened: 16,
  /** Its normal form has four characters or more: words that have a capital in title case. */
  long: 32,
} as const;

/**
 * Word forms by number. A cache that outlives a document: numbers depend on what was read before, so no answer may
 * depend on them, only on the form that they stand for.
 */
export interface Vocabulary {
  /** Normal forms by number, no two alike. It grows while documents are read. */
  readonly lower: readonly string[];
}

/**
 * All tokens of a document, as parallel arrays (a million small objects would cost more than the analysis).
 * Token `i` is `text.slice(start[i], end[i])`; tokens are in order and never overlap.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly shape: Uint8Array;
  /** Lower case, NFC, typewriter apostrophe and hyphen: the form lexicon and cues are matched against. */
  readonly lower: readonly string[];
  /** Number of `lower` in the vocabulary: what is known of a form is read from arrays by it. */
  readonly word: Int32Array;
  readonly vocabulary: Vocabulary;
  /** Which paragraph, which sentence the token stands in. */
  readonly sentence: Int32Array;
}

export interface Sentence extends Span, TokenRange {
  readonly paragraph: number;
}

export type ZoneKind = 'headline' | 'deck' | 'body' | 'caption';

export interface Paragraph extends Span, TokenRange {
  readonly zone: ZoneKind;
  /** Half-open range of sentence numbers. */
  readonly firstSentence: number;
  readonly endSentence: number;
}

export interface Document {
  readonly text: string;
  readonly tokens: Tokens;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** Number of word and number tokens (clitics and marks are none). */
  readonly words: number;
  /** Offset of the first character of each line; `\n`, `\r\n` and lone `\r` end a line. */
  readonly lines: Int32Array;
  /** A place and date line at the head of the first body paragraph (`KYIV, Ukraine, Jan. 5 (Reuters) —`), if there is one. */
  readonly dateline: Span | null;
}

// ---------------------------------------------------------------------------------------------- voice

/** Classes of a cue after brief 1.18 (Bender et al.; Floyd 2000; Hyland 2005), and `distancing` for *alleged*, *so-called*. */
export type CueClass =
  | 'neutral'
  | 'true'
  | 'doubt'
  | 'weight'
  | 'heat'
  | 'accusation'
  | 'denial'
  | 'commitment'
  | 'thought'
  | 'distancing';

export interface Cue extends TextSpan {
  readonly lemma: string;
  readonly class: CueClass;
}

export type QuoteKind = 'quotation' | 'scare' | 'title';

/** A stretch between quotation marks, marks included. */
export interface Quote extends Span, TokenRange {
  readonly kind: QuoteKind;
  /** False when the opening mark is missing; the quotation then starts with its first word. */
  readonly opened: boolean;
  /** False when the closing mark is missing; the quotation then ends with its paragraph at the latest. */
  readonly closed: boolean;
  /** Number of the quotation it stands in, or null. */
  readonly parent: number | null;
  /** Number of the quotation that this one continues from the paragraph before, or null. */
  readonly continues: number | null;
  /** Number of the attribution that gives it a speaker, or null. */
  readonly attribution: number | null;
  /** The word is spoken of, not used (brief 2.5, step 4). */
  readonly mention: boolean;
  /** Name of the rule that decided the kind. */
  readonly rule: string;
  /** A quotation that never had marks: a block quotation or a post. It is neither opened nor closed, and misses nothing. */
  readonly bare: boolean;
}

export type AttributionMode = 'direct' | 'mixed' | 'indirect' | 'nominal';

/** Who says it, the words that say so, and what is said (source, cue, content after Pareti 2016 and Newell et al. 2018). */
export interface Attribution {
  readonly mode: AttributionMode;
  readonly sentence: number;
  /** The words that name the source here; null when the text leaves it out. */
  readonly source: (TextSpan & TokenRange) | null;
  readonly sourceId: string | null;
  readonly cue: (Cue & TokenRange) | null;
  /** In order; more than one when the tag stands in the middle of the speech. Quotation marks are not part of it. */
  readonly content: readonly (Span & TokenRange)[];
  /** How the source was found to be the one it is; null without a source. */
  readonly sourceRule: SourceRule | null;
  /** Number of the attribution whose content this one stands in, or null. */
  readonly parent: number | null;
  readonly rule: string;
}

/** How the words that name a source were taken for this source and no other. */
export type SourceRule =
  | 'first-named'
  | 'same-name'
  | 'subject-since-then'
  | 'last-that-fits'
  | 'two-fit'
  | 'none-fits';

export type SourceKind =
  | 'named person'
  | 'named official'
  | 'organisation'
  | 'state'
  | 'document'
  | 'collective unnamed'
  | 'anonymous official'
  | 'anonymous other'
  | 'outlet'
  | 'unresolved';

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Office or role as the text gives it (`US President`, `spokesperson`), or null. */
  readonly title: string | null;
  readonly mentions: number;
  readonly claims: number;
  /** Words of attributed content. */
  readonly words: number;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  readonly spans: readonly TextSpan[];
  /** The words by which it speaks, in the order they are first used. */
  readonly verbs: readonly SourceVerb[];
}

export interface SourceVerb {
  readonly lemma: string;
  readonly class: CueClass;
  readonly count: number;
}

/** `heard`: the accused speaks somewhere in the text; the others are what the text says of their silence. */
export type ReplyKind = 'heard' | 'declined' | 'did not respond' | 'not reached' | 'none in the text';

/** Somebody who is accused, or who gave no answer. */
export interface Reply {
  readonly name: string;
  /** Ids of the claims that accuse; none for somebody who was only asked. */
  readonly accusedIn: readonly string[];
  readonly kind: ReplyKind;
  /** Id of the source that the accused is, where heard. */
  readonly sourceId: string | null;
  /** The words of the answer's speaker, or those that say there was none. */
  readonly at: TextSpan | null;
}

/** The five voices of brief 2.5. */
export type Voice = 'own' | 'headline' | 'quote' | 'paraphrase' | 'scare';

/** How a sentence reports what somebody said: at least half of it in quotation marks, or in the outlet's words. */
export type SpeechKind = 'direct' | 'reported';

/** The answer for one stretch of text: whose words, and which rule says so. */
export interface VoiceReading {
  readonly voice: Voice;
  readonly mention: boolean;
  /** `uncertain` where no reader can tell whose word it is: a modifier inside indirect content, an unresolved speaker. */
  readonly ownership: 'certain' | 'uncertain';
  /** Id of the source that the words belong to, or null. */
  readonly attributedTo: string | null;
  readonly rule: string;
}

// ---------------------------------------------------------------------------------------------- lexicon

/** The eighteen categories of brief 2.2, in order of precedence when spans tie. */
export const CATEGORIES = [
  'contested_name',
  'policy_brand',
  'dehumanising',
  'person_negative',
  'person_positive',
  'euphemism',
  'dysphemism',
  'motive',
  'emotive',
  'moral',
  'hype',
  'scale',
  'ingroup',
  'presupposition',
  'distancing',
  'agency',
  'vague_source',
  'reporting_verb',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Distance from the plain term (brief 2.1): 1 mild, 2 clear, 3 strong. */
export type Strength = 1 | 2 | 3;

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'phrase' | 'name';

/**
 * One condition under which a hit is turned down (`notWhen`) or without which it does not count (`onlyWhen`).
 * A closed list of kinds; word lists are token sequences in the lexicon's normal form, with `<class>` for a word class.
 */
export type Condition =
  | { readonly kind: 'followed_by'; readonly words: readonly (readonly string[])[] }
  | { readonly kind: 'preceded_by'; readonly words: readonly (readonly string[])[] }
  | { readonly kind: 'near'; readonly words: readonly (readonly string[])[]; readonly within: number }
  | { readonly kind: 'sentence_has'; readonly words: readonly (readonly string[])[] }
  | { readonly kind: 'case'; readonly is: 'capital' | 'upper' | 'lower' }
  | { readonly kind: 'pos'; readonly is: 'noun' | 'verb' | 'adjective' | 'adverb' }
  | { readonly kind: 'in_name' }
  | { readonly kind: 'figure_near'; readonly within: number }
  | { readonly kind: 'in_title' }
  | { readonly kind: 'is_cue' }
  /** The grammatical subject is a person, an organisation or a thing, or of a class of nouns (`seeds/cues/classes.yaml`). */
  | { readonly kind: 'subject'; readonly is: readonly string[] }
  /** Inside the title of an office or rank. */
  | { readonly kind: 'in_office' }
  /** Inside quotation marks that hold the words of a law. */
  | { readonly kind: 'quotes_law' }
  | { readonly kind: 'genre'; readonly is: readonly string[] }
  | { readonly kind: 'spelling'; readonly is: 'british' | 'american' };

/** Conditions that must hold together. */
export type ConditionGroup = readonly Condition[];

export interface Authority {
  readonly guide: string;
  readonly year: number | null;
  readonly says: string;
}

/** An entry as the program uses it (examples stay in the seeds). */
export interface Entry {
  readonly id: string;
  readonly term: string;
  readonly pos: PartOfSpeech;
  readonly category: Category;
  readonly strength: Strength;
  readonly reason: string;
  readonly alternatives: readonly string[];
  /** Why there is no plainer wording, when `alternatives` is empty. */
  readonly noAlternative: string | null;
  readonly axis: string | null;
  readonly pole: string | null;
  /** Id of the word of the other pole. */
  readonly twin?: string;
  /** Why the other pole has no such word. */
  readonly noTwin?: string;
  readonly topics: readonly string[];
  readonly authorities: readonly Authority[];
  /** The hit is turned down if every condition of any group holds. */
  readonly notWhen: readonly ConditionGroup[];
  /** The hit counts only if every condition of at least one group holds. */
  readonly onlyWhen: readonly ConditionGroup[];
  /** Only of entries that the user has added: file and line (`house.yaml:12`). */
  readonly from?: string;
}

/** What the report says about the lexicon that was used. */
export interface LexiconIdentity {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly entries: number;
  /** Ids, categories and axes that the user has switched off, as given. */
  readonly disabled: readonly string[];
}

// ---------------------------------------------------------------------------------------------- report

export interface Term extends TextSpan {
  readonly id: string;
  readonly entry: string;
  readonly line: number;
  readonly column: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly category: Category;
  readonly strength: Strength;
  readonly voice: Voice;
  readonly mention: boolean;
  readonly ownership: 'certain' | 'uncertain';
  readonly attributedTo: string | null;
  readonly voiceRule: string;
  readonly reason: string;
  readonly alternatives: readonly string[];
  readonly authorities: readonly Authority[];
  readonly shown: boolean;
}

/** A hit that a condition or a longer hit turned down. */
export interface Rejected extends TextSpan {
  readonly entry: string;
  readonly because: string;
  /** Only where a directive in the article turned it off: the line of the directive, from 1. */
  readonly suppressedAt?: number;
}

/** An attribution as the report lists it: every one that was found, those that made no claim too. */
export interface ReportAttribution {
  /** `A1`, `A2` … in text order of sentences. */
  readonly id: string;
  readonly mode: AttributionMode;
  readonly sentence: number;
  readonly sourceId: string | null;
  /** The words that name the source here, or null where the text leaves it out. */
  readonly source: TextSpan | null;
  readonly sourceRule: SourceRule | null;
  readonly cue: Cue | null;
  /** What is said, without quotation marks; more than one stretch when the tag stands in the middle. */
  readonly content: readonly Span[];
  /** Words inside the content whose owner no reader can tell; neighbours are joined. */
  readonly modifiers: readonly Span[];
  /** Id of the attribution whose content this one stands in, or null. */
  readonly parent: string | null;
  readonly rule: string;
}

export interface ReportQuote extends Span {
  readonly kind: QuoteKind;
  readonly closed: boolean;
  /** The word is spoken of, not used. */
  readonly mention: boolean;
  /** Index of the quotation it stands in, or null. */
  readonly parent: number | null;
  /** Id of the attribution that gives it a speaker, or null. */
  readonly attribution: string | null;
  readonly sourceId: string | null;
  readonly source: TextSpan | null;
  readonly cue: Cue | null;
  readonly rule: string;
}

export interface ReportSentence extends Span {
  readonly paragraph: number;
  /** How it reports what somebody said, or null when it does not (NewsDiscourse, Choubey et al. 2020). */
  readonly speech: SpeechKind | null;
}

export type ClaimType =
  | 'quantity'
  | 'event'
  | 'plan'
  | 'causal'
  | 'comparison'
  | 'rule'
  | 'speech'
  | 'accusation'
  | 'denial'
  | 'motive'
  | 'classification'
  | 'state';

/** The nine printed words of brief 4.3. */
export type Certainty =
  | 'asserted'
  | 'reported'
  | 'reported as true'
  | 'doubted'
  | 'possible'
  | 'probable'
  | 'planned'
  | 'denied'
  | 'presupposed';

export interface Figure extends TextSpan {
  /** Exact or central value; null when the words give none (`not too many`). */
  readonly value: number | null;
  /** Ends of a range, or null. */
  readonly low: number | null;
  readonly high: number | null;
  /** What is counted or measured (`forces`, `percent`, `percentage points`, `years old`), lower case, or null. */
  readonly unit: string | null;
  readonly approx: boolean;
  /** `year`, `head`, `barrel` … in `$90 a barrel`, or null. */
  readonly per: string | null;
  /** ISO 4217 code, or null. */
  readonly currency: string | null;
}

export interface TimeExpression extends TextSpan {
  /** ISO 8601 date, month, year or interval `a/b`; null when it cannot be resolved. */
  readonly iso: string | null;
  /** The date it was resolved against (`published`, `dateline`), `text` when the words alone suffice, or null. */
  readonly anchor: 'published' | 'dateline' | 'text' | null;
  /** One end of the range that stands before it in the list: `2014` of `2014 to 2018`. */
  readonly endOfRange: boolean;
}

export type RelationType =
  | 'repeats'
  | 'qualifies'
  | 'summarises'
  | 'contradicts'
  | 'denies'
  | 'denied by'
  | 'nested in';

export interface Relation {
  readonly type: RelationType;
  /** Id of the other claim. */
  readonly claim: string;
}

export interface Claim extends TextSpan {
  readonly id: string;
  readonly paragraph: number;
  readonly sentence: number;
  readonly types: readonly ClaimType[];
  /** A sentence that can stand alone and keeps its speaker; words added from elsewhere in the article stand in brackets. */
  readonly standalone: string;
  /** The bare content without its speaker. Never print it alone: it turns an accusation into a fact. */
  readonly proposition: string;
  readonly attribution: {
    readonly mode: AttributionMode | 'none';
    readonly sourceId: string | null;
    readonly source: TextSpan | null;
    readonly cue: Cue | null;
    readonly content: Span | null;
  };
  readonly certainty: {
    readonly printed: Certainty;
    /** FactBank-like code for the source (Saurí & Pustejovsky 2009), or null without a source. */
    readonly source: string | null;
    readonly outlet: string;
    readonly markers: readonly TextSpan[];
  };
  readonly figures: readonly Figure[];
  readonly times: readonly TimeExpression[];
  readonly relations: readonly Relation[];
  readonly checkable: 'yes' | 'partly' | 'no';
  /** Ids of the loaded terms inside it. */
  readonly terms: readonly string[];
  readonly rule: string;
  /** Why it stands where it stands; only where the user has asked for an order. */
  readonly because?: string;
}

export interface NameUse {
  readonly entity: string;
  /** Each form with its number of uses, most frequent first. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
}

export type StructureKind =
  | 'unintroduced_definite'
  | 'agentless_passive'
  | 'figure_two_statuses'
  | 'claim_two_statuses'
  | 'unsourced_list'
  | 'voice_change'
  | 'headline_drops_source';

/** Framing that is no single term (brief 1.15, 1.16, 1.23). `note` is a finished sentence for the report. */
export interface Structure extends TextSpan {
  readonly kind: StructureKind;
  readonly paragraph: number;
  readonly note: string;
  readonly shown: boolean;
}

/** What kind of file an article was read from. */
export type InputFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'eml' | 'jsonl' | 'csv' | 'warc';

/**
 * From offset `start` of the text on, up to the next place, the text stands in this line of the source. `column` is that
 * of the first character, the others follow one by one; null where only the line is known. Both count from 1.
 */
export type SourcePlace = readonly [start: number, line: number, column: number | null];

/** Where an article comes from, and what was told about it there. Unknown is null. */
export interface Origin {
  readonly format: InputFormat;
  /** The headline, where it was set apart from the text. */
  readonly title: string | null;
  readonly byline: string | null;
  /** Name of the newspaper, station or site. */
  readonly outlet: string | null;
  readonly url: string | null;
  /** Sorted by offset; empty where the format has no lines. */
  readonly places: readonly SourcePlace[];
}

export interface Report {
  readonly document: {
    readonly id: string;
    readonly sha256: string;
    /** UTF-16 code units. */
    readonly length: number;
    readonly offsetUnit: 'utf16';
    readonly language: string | null;
    readonly published: string | null;
    readonly words: number;
    /** `sport`, `weather`, `court`, `obituary`, `markets`, counted from closed word lists; null for all else. */
    readonly genre: { readonly name: string; readonly because: string } | null;
    /** What its words tell, or null when they do not. */
    readonly spelling: 'british' | 'american' | null;
    readonly zones: readonly { readonly kind: ZoneKind; readonly start: number; readonly end: number }[];
    readonly text: string;
    /** Absent for plain text, which is its own source. */
    readonly origin?: Origin;
  };
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly ReportSentence[];
  readonly terms: readonly Term[];
  readonly rejected: readonly Rejected[];
  readonly quotes: readonly ReportQuote[];
  readonly attributions: readonly ReportAttribution[];
  readonly claims: readonly Claim[];
  /** All of the text, those outside of claims too. */
  readonly times: readonly TimeExpression[];
  readonly sources: readonly Source[];
  readonly replies: readonly Reply[];
  readonly namedNotCited: readonly string[];
  readonly names: readonly NameUse[];
  readonly structures: readonly Structure[];
  /** Policy dimension (Boydstun et al. 2013) to matched words with counts. Topic words, no verdict on a frame. */
  readonly vocabulary: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly counts: ReportCounts;
  readonly limits: readonly string[];
  readonly warnings: readonly string[];
}

export interface ReportCounts {
  readonly terms: {
    readonly shown: number;
    readonly folded: number;
    /** Shown terms by voice; terms that are only mentioned count under their voice too. */
    readonly byVoice: Readonly<Record<Voice, number>>;
    readonly byCategory: Readonly<Partial<Record<Category, number>>>;
    readonly mention: number;
    /** Terms of any strength that directives in the article turned off; they stand under `rejected`. */
    readonly suppressed: number;
  };
  readonly claims: {
    /** Claims that are not nested in another. */
    readonly top: number;
    readonly sourced: number;
    readonly unsourced: number;
    readonly nested: number;
  };
  readonly sentences: {
    /** Sentences of the body; headline, deck and captions are not asked for speech. */
    readonly body: number;
    /** Of these, those with words that are somebody's: the ones that the claims give a source to. */
    readonly attributed: number;
    /** Of those, the ones with such words between quotation marks. */
    readonly quoted: number;
    /** What counts as speech by the scheme of `sentences[].speech`, which leaves out charges, plans and stances. */
    readonly direct: number;
    readonly reported: number;
  };
}

/** One per article, and one for each that cannot be analysed. `meta` is what came with the article, unchanged. */
export type Outcome =
  | {
      readonly ok: true;
      readonly path: string;
      readonly meta?: unknown;
      /** Only where it is not the plain core list. */
      readonly lexicon?: LexiconIdentity;
      readonly report: Report;
    }
  | {
      readonly ok: false;
      readonly path: string;
      readonly meta?: unknown;
      readonly error: {
        readonly code: ErrorCode;
        readonly message: string;
        /** Line of a stream or of a file with an article a line, from 1. */
        readonly line?: number;
      };
    };

export type ErrorCode =
  | 'not_found'
  | 'not_readable'
  | 'is_empty'
  | 'is_binary'
  | 'not_english'
  | 'no_articles'
  | 'too_large'
  | 'not_json'
  | 'no_text'
  | 'wrong_type'
  | 'failed';
