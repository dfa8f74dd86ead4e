import type { DocumentForm } from './document-form.js';
import type { DocumentKind } from './document-kind.js';

/** What a document of the case says of another one of it. */
export interface DocumentRelations {
  readonly translationOf: string | null;
  readonly apostilleOf: string | null;
  readonly redactionOf: string | null;
  /** The document whose place it takes. */
  readonly supersedes: string | null;
}

/** A document that somebody wants to link. */
export interface NewDocument extends DocumentRelations {
  readonly kind: DocumentKind;
  /** Its address as it will be kept. */
  readonly url: string;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly language: string | null;
  readonly validUntil: string | null;
}

/** A document on file, as the rules of linking look at it. */
export interface FiledDocument extends DocumentRelations {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly sha256: string;
  readonly language: string | null;
  readonly form: DocumentForm | null;
  readonly withdrawn: boolean;
  readonly linkedBy: string;
  /** The document that took its place. */
  readonly supersededBy: string | null;
}

/** Whether a document still counts. */
export const stands = (document: { readonly withdrawn: boolean; readonly supersededBy?: string | null }): boolean =>
  !document.withdrawn && (document.supersededBy ?? null) === null;

/** The main part of a BCP 47 tag: the language itself, without script or region. */
export const primaryLanguage = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();
