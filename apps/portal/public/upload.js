/*
 * Evidence is uploaded file by file: each chosen file goes by tus, in pieces, and the page shows its progress in words
 * and as a bar. What breaks off goes on by itself; after a closed window it goes on when the same file is chosen again.
 * Where the provider's own list has a hash for a file, the hash goes along with it.
 */
const form = document.querySelector('form[data-upload]');
/* The server stores parts of 8 MiB; whole multiples are never written twice. */
const PIECE_BYTES = 32 * 1024 * 1024;
const RETRY_AFTER_MS = [0, 1000, 3000, 10_000, 30_000, 60_000, 60_000];

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const files = [...form.elements.files.files];
  if (files.length === 0) return;
  const list = form.querySelector('[data-upload-list]');
  list.replaceChildren();
  const listed = await hashesOf(files);
  if (listed.problem !== undefined) {
    list.append(Object.assign(document.createElement('li'), { textContent: listed.problem }));
    return;
  }
  if (listed.notice) list.append(Object.assign(document.createElement('li'), { textContent: listed.notice }));
  form.querySelector('button').disabled = true;
  const rows = files.map((file) => row(list, file.name));
  let failed = false;
  for (const [index, file] of files.entries()) {
    failed = !(await send(file, listed.hashes[index] ?? undefined, rows[index])) || failed;
  }
  form.querySelector('button').disabled = false;
  if (failed) return;
  form.reset();
  await renew();
});

/*
 * Renews what the new files change on the page: their list, and the fields that say what each answers. Everything typed
 * stays.
 */
async function renew() {
  const response = await fetch(location.href);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const id of ['evidence-files', 'file-answers']) {
    const [part, next] = [document.getElementById(id), fresh.getElementById(id)];
    if (part === null || next === null) continue;
    for (const choice of part.querySelectorAll('select')) {
      const same = next.querySelector(`[name="${CSS.escape(choice.name)}"]`);
      if (same !== null) same.value = choice.value;
    }
    part.replaceChildren(...next.childNodes);
  }
}

/* The server reads the person's own list of hashes, so that there is one reader of such lists. */
async function hashesOf(files) {
  const manifest = form.elements.manifest?.value ?? '';
  if (manifest.trim() === '') return { hashes: [] };
  const paths = files.map((file) => (file.webkitRelativePath || file.name).replaceAll('\n', ' ')).join('\n');
  const body = new URLSearchParams({ _token: form.elements._token.value, manifest, paths });
  try {
    const response = await fetch(`${form.getAttribute('action')}/hashes`, { method: 'POST', body });
    if (response.ok) return await response.json();
  } catch {
    /* The page says the same as of an upload that cannot begin. */
  }
  return { problem: form.dataset.failed };
}

function send(file, sha256, { say, show }) {
  const metadata = {
    dossier: form.dataset.dossier,
    filename: file.name,
    ...(file.type === '' ? {} : { filetype: file.type }),
    ...(sha256 === undefined ? {} : { sha256, size: String(file.size) }),
  };
  return new Promise((resolve) => {
    const upload = new window.tus.Upload(file, {
      endpoint: form.dataset.upload,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_AFTER_MS,
      removeFingerprintOnSuccess: true,
      metadata,
      /* An upload that was begun without a hash and goes on with one tells it now. */
      onBeforeRequest: (request) => {
        if (['HEAD', 'PATCH'].includes(request.getMethod())) request.setHeader('Upload-Metadata', encoded(metadata));
      },
      fingerprint: async () => ['comity', form.dataset.dossier, file.name, file.size, file.lastModified].join(' '),
      onProgress: (sent, size) => show(sent, size),
      onSuccess: () => {
        show(1, 1);
        say(form.dataset.done);
        resolve(true);
      },
      onError: (error) => {
        say(`${form.dataset.failed} ${detailOf(error)}`);
        resolve(false);
      },
    });
    upload.findPreviousUploads().then(([previous]) => {
      if (previous !== undefined) upload.resumeFromPreviousUpload(previous);
      upload.start();
    });
  });
}

function row(list, name) {
  const item = document.createElement('li');
  const label = document.createElement('span');
  const bar = document.createElement('progress');
  const state = document.createElement('span');
  label.textContent = name;
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute('aria-label', name);
  state.textContent = form.dataset.waiting;
  item.append(label, ' ', bar, ' ', state);
  list.append(item);
  const say = (text) => {
    state.textContent = text;
  };
  const show = (sent, size) => {
    bar.value = size === 0 ? 100 : Math.floor((sent * 100) / size);
    say(`${bar.value} %`);
  };
  return { say, show };
}

/** Writes metadata as tus 1.0 does: keys with values in base64 of UTF-8. */
function encoded(metadata) {
  const base64 = (value) => btoa(String.fromCharCode(...new TextEncoder().encode(value)));
  return Object.entries(metadata)
    .map(([key, value]) => `${key} ${base64(value)}`)
    .join(',');
}

/** Returns what the api says of a refusal, in the reader's language. */
function detailOf(error) {
  try {
    return JSON.parse(error.originalResponse.getBody()).detail;
  } catch {
    return '';
  }
}
