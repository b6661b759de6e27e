import type { Claim, Document, Structure, Term } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import type { VoiceLayer } from '../voice/voice.ts';

export interface StructureInput {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly voices: VoiceLayer;
  readonly claims: readonly Claim[];
  readonly terms: readonly Term[];
}

export function readStructures(_input: StructureInput): Structure[] {
  return [];
}
