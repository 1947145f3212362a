/** Runs the checker in a browser: the same code as the command line, on a file that never leaves this computer. */
import { TRUST_IN_NOBODY, parseCertificate, parseTrust, combinedTrust } from '@comity/evidence/package/verify/trust';
import { verifyPackage } from '@comity/evidence/package/verify/package';
import { verifyProof } from '@comity/evidence/package/verify/proofs';
import { parseNoteKey } from '@comity/ledger/note';
import { reportLines, unreadableSentence } from '../report-lines.ts';

const [form, result, progress] = ['form', 'result', 'progress'].map((id) => document.getElementById(id));
const language = () => new FormData(form).get('language');

const WORDS = {
  en: {
    reading: 'Read',
    broken: 'The check could not be made',
    trust: 'cannot be read as a trust file, key or certificate',
  },
  es: {
    reading: 'Leído',
    broken: 'La comprobación no pudo hacerse',
    trust: 'no puede leerse como archivo de confianza, clave o certificado',
  },
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  check().then(show, (error) => show([`${WORDS[language()].broken}: ${error.message}`]));
});

async function check() {
  result.textContent = '';
  const data = new FormData(form);
  const file = data.get('file');
  const trust = [...(await trustFrom(data.getAll('trust'))), ...keysFrom(data.get('keys'))].reduce(
    combinedTrust,
    TRUST_IN_NOBODY,
  );
  const report = await checked(file, trust);
  progress.textContent = '';
  return typeof report === 'string' ? [unreadableSentence(report, language())] : reportLines(report, language());
}

async function checked(file, trust) {
  const start = await file.slice(0, 21).text();
  if (start === 'age-encryption.org/v1') return 'ENCRYPTED';
  if (/^\s*\{/.test(start)) return (await verifyProof(JSON.parse(await file.text()), trust)) ?? 'UNKNOWN_FORMAT';
  const source = {
    size: file.size,
    read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  };
  return verifyPackage(source, trust, (bytes) => {
    progress.textContent = `${WORDS[language()].reading}: ${Math.floor((100 * bytes) / file.size)} %`;
  });
}

function trustFrom(files) {
  return Promise.all(
    files
      .filter(({ size }) => size > 0)
      .map(async (file) => {
        const text = await file.text();
        const root = text.includes('BEGIN CERTIFICATE') && !text.trim().startsWith('{') ? parseCertificate(text) : null;
        return root === null ? (parseTrust(text) ?? refuse(file.name)) : { ...TRUST_IN_NOBODY, timestampRoots: [root] };
      }),
  );
}

function keysFrom(text) {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  return lines.map((line) => ({ ...TRUST_IN_NOBODY, organizations: [parseNoteKey(line) ?? refuse(line)] }));
}

function refuse(what) {
  throw new Error(`"${what}" ${WORDS[language()].trust}`);
}

function show(lines) {
  result.textContent = lines.join('\n');
  result.focus();
}
