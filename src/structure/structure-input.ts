/** What the rules for structures read. */
import type { Claim, Document, Term } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import type { VoiceLayer } from '../voice/voice.ts';

export interface StructureInput {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly voices: VoiceLayer;
  readonly claims: readonly Claim[];
  readonly terms: readonly Term[];
  /** Numbers of the tokens in `CUE_WORDS`, in text order. */
  readonly cues: readonly number[];
}

/** A paragraph as the report numbers it. */
export const number = (paragraph: number): string => `¶${paragraph + 1}`;
