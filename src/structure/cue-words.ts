/** Nouns and verbs that the structure rules look for (brief 1.15 and 1.16). */

/** Events and texts of the news: `the` before one that was not named yet takes it as known. Singular, lower case. */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  (
    'letter session attack buildup build-up scandal crisis deal allegation meeting summit talks strike raid protest vote ' +
    'ruling verdict inquiry investigation leak speech report incident accident shooting explosion blast outbreak dispute ' +
    'row boycott resignation arrest election referendum ceasefire truce agreement proposal bill ban tariff sanction ' +
    'killing murder death bombing invasion occupation coup revolt uprising riot demonstration march statement announcement ' +
    'decision decree order warning threat accusation claim charge lawsuit trial hearing audit probe merger takeover closure ' +
    'shutdown walkout lockout delay shortage collapse crash fire flood storm quake earthquake visit trip tour debate interview ' +
    'video recording memo email tweet document'
  ).split(' '),
);

/** Participles of harm and force (brief 1.16, rule 1). */
export const HARM_VERBS: ReadonlySet<string> = new Set(
  (
    'killed shot injured wounded bombed attacked hit struck destroyed arrested detained beaten expelled displaced evicted ' +
    'starved tortured executed abducted sacked dismissed shelled stabbed raped kidnapped deported demolished burned burnt ' +
    'looted fired poisoned hanged jailed imprisoned used'
  ).split(' '),
);
