/**
 * What a State handed over is either the contents of its sealed package or the files of the last medium that was
 * brought from a State without Comity. It is null before there is either.
 */
import type {
  BroughtView,
  EvidenceView,
  PackagedFileView,
  VerificationView,
} from '@comity/contracts/http/evidence-views';
import type { HandOverRecord } from './hand-over-record.ts';
import type { ListedFile } from './issued.ts';

type Delivered = Pick<HandOverRecord, 'container' | 'files' | 'absent' | 'withheld'>;

export function deliveredOf(evidence: EvidenceView | null, reference: string): Delivered | null {
  if (evidence === null) return null;
  const { package: sealed, brought, verification } = evidence;
  if (sealed !== null) {
    const { bytes, digest: sha256, sealedAt, contents } = sealed;
    return {
      container: { kind: 'PACKAGE', name: `${reference}.asice`, bytes, sha256, sealedAt },
      files: (contents?.evidence ?? []).map((file) => ({
        ...listed(file),
        verification: packagedVerification(file, verification),
      })),
      absent: [],
      withheld: (contents?.withheld ?? []).map(({ name, reason }) => ({ name, reason })),
    };
  }
  if (brought === null) return null;
  const { medium, at, delivery, files, absent } = brought;
  return {
    container: { kind: 'MEDIUM', medium, takenInAt: at, sha256: delivery },
    files: files.map((file) => ({ ...listed(file), verification: broughtVerification(file, verification) })),
    absent,
    withheld: null,
  };
}

/**
 * Returns every file whose content its holder had: those of the package, those of each medium whose check held, or what
 * was produced if there is neither.
 */
export function filesHeld(evidence: EvidenceView | null): ListedFile[] {
  const packaged = evidence?.package?.contents?.evidence ?? [];
  const { earlier, files } = evidence?.brought ?? { earlier: [], files: [] };
  const delivered = [...packaged, ...earlier, ...files];
  const produced = (evidence?.productions ?? []).flatMap((production) => production.files);
  return (delivered.length > 0 ? delivered : produced).map(listed);
}

const listed = ({ name, size, sha256 }: { name: string; size: number; sha256: string }): ListedFile => ({
  name,
  bytes: size,
  sha256,
});

function packagedVerification(
  { path }: PackagedFileView,
  verification: VerificationView | null,
): Delivered['files'][number]['verification'] {
  if (verification === null) return 'NOT_CHECKED';
  return aboutOf(verification).some((place) => place === path || place.endsWith(`/${path}`)) ? 'DIFFERS' : 'MATCHES';
}

/** A file that no list names was compared with nothing, whatever the check of the whole has found. */
function broughtVerification(
  file: BroughtView['files'][number],
  verification: VerificationView | null,
): Delivered['files'][number]['verification'] {
  if (verification === null) return 'NOT_CHECKED';
  if (file.listed === null) return 'NOT_LISTED';
  return file.listed === file.sha256 ? 'MATCHES' : 'DIFFERS';
}

const aboutOf = ({ checks }: VerificationView): string[] =>
  checks.flatMap(({ findings }) => findings.flatMap((one) => one.about));
