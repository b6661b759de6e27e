/**
 * Framing that is no single term: what was never introduced, who is left out, where the voice changes, one figure with
 * two statuses, a headline that drops its source. Each rule is named and returns finished sentences for the report.
 */
import { candidatesOf } from '../claims/listed-words.ts';
import type { Structure } from '../model.ts';
import {
  claimTwoStatuses,
  figureTwoStatuses,
  headlineDropsSource,
  unsourcedList,
  voiceChange,
} from './claim-structures.ts';
import { CUE_WORDS } from './cue-words.ts';
import type { StructureInput } from './structure-input.ts';
import { agentlessPassives, unintroducedDefinites } from './word-structures.ts';

const RULES: readonly ((input: StructureInput) => Structure[])[] = [
  voiceChange,
  figureTwoStatuses,
  claimTwoStatuses,
  headlineDropsSource,
  unintroducedDefinites,
  agentlessPassives,
  unsourcedList,
];

/** All structures, in the order of the rules. */
export function readStructures(text: Omit<StructureInput, 'cues'>): Structure[] {
  const input = { ...text, cues: candidatesOf(CUE_WORDS, text.document) };
  return RULES.flatMap((rule) => rule(input));
}
