/**
 * Which claims a reader wants first, by a criterion that he picks and can see: no weight, no score, and inside each group the
 * order of the text.
 */
import type { Claim, Report } from '../model.ts';

export const CLAIM_ORDERS = ['figure', 'no-source', 'accusation', 'position'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

export interface ClaimsView {
  /** null: those with a source, then those without. */
  readonly order: ClaimOrder | null;
  /** Claims with a source are left out. */
  readonly noSource: boolean;
}

export interface ClaimGroup {
  readonly title: string;
  readonly holds: (claim: Claim) => boolean;
}

const hasSource = ({ attribution }: Claim): boolean => attribution.mode !== 'none';
const hasFigure = ({ figures }: Claim): boolean => figures.length > 0;
const accuses = ({ types }: Claim): boolean => types.includes('accusation');
const not =
  (holds: (claim: Claim) => boolean) =>
  (claim: Claim): boolean =>
    !holds(claim);

const WITH: ClaimGroup = { title: 'WITH A SOURCE', holds: hasSource };
const WITHOUT: ClaimGroup = { title: 'NO SOURCE GIVEN', holds: not(hasSource) };

const GROUPS: Readonly<Record<ClaimOrder, readonly ClaimGroup[]>> = {
  figure: [
    { title: 'WITH A FIGURE', holds: hasFigure },
    { title: 'WITHOUT A FIGURE', holds: not(hasFigure) },
  ],
  'no-source': [WITHOUT, WITH],
  accusation: [
    { title: 'ACCUSATIONS', holds: accuses },
    { title: 'OTHER CLAIMS', holds: not(accuses) },
  ],
  position: [{ title: 'IN THE ORDER OF THE TEXT', holds: () => true }],
};

/** The groups in print, each with its reason as the title; every claim falls into one, or into none where it is left out. */
export function claimGroups({ order, noSource }: ClaimsView): readonly ClaimGroup[] {
  const groups = order === null ? [WITH, WITHOUT] : GROUPS[order];
  if (!noSource) return groups;
  return groups
    .filter((group) => group !== WITH)
    .map(({ title, holds }) => ({ title, holds: (claim) => !hasSource(claim) && holds(claim) }));
}

/**
 * The report with its claims in that order; claims inside a claim follow it. Counts and all else stay: what is left out here is
 * still in the text.
 */
export function viewClaims(report: Report, view: ClaimsView): Report {
  if (view.order === null && !view.noSource) return report;
  const families: Claim[][] = [];
  const byId = new Map<string, Claim[]>();
  for (const claim of report.claims) {
    const outer = claim.relations.find(({ type }) => type === 'nested in')?.claim;
    const family = (outer === undefined ? undefined : byId.get(outer)) ?? [];
    if (family.length === 0) families.push(family);
    family.push(claim);
    byId.set(claim.id, family);
  }
  const groups = view.order === null ? [{ title: '', holds: () => true }] : GROUPS[view.order];
  const claims = groups.flatMap(({ title, holds }) =>
    families
      .filter(([top]) => top !== undefined && holds(top) && !(view.noSource && hasSource(top)))
      .flatMap((family) =>
        family.map((claim, number) =>
          title === '' || number > 0 ? claim : { ...claim, because: title.toLowerCase() },
        ),
      ),
  );
  return { ...report, claims };
}
