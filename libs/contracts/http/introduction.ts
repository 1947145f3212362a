/** Introduces the description of the api to whoever reads it, with a whole journey as commands. */

/** Returns Markdown. The commands are those of `curl` and `jq`, with an access token in `TOKEN`. */
export function introduction(apiUrl: string): string {
  return `The api of Comity carries requests for the preservation and the production of electronic evidence between States and
providers. Everything that the portal does goes through it.

## Signing in

Each request bears \`Authorization: Bearer\` with an access token of the OpenID Connect issuer for the audience of this api,
or \`Authorization: Session\` with the opaque id of a session. Who the person is, and in which offices and roles, is read from
the database and never from the token.

## What is the same everywhere

- An act is done once: it bears an \`Idempotency-Key\`, and the same key with the same body gets the first answer again.
- An outward act is done on its exact text: \`preview\` answers the text and its digest, and the act carries that digest as
  \`shown\`. A second person confirms the same digest.
- What is refused is a problem (RFC 9457) with a \`code\`, which \`/problems/{code}\` explains in English and Spanish.
- Whoever asks too often gets 429 with \`Retry-After\`.
- Lists are pages: \`cursor\` of an answer asks for the next one.

## A worked example

A prosecutor writes a request. The form is first read from an empty draft, so that every field is there; a second person of
another office then approves it with the text that both have read.

\`\`\`sh
api=${apiUrl}/api/v1
ask() { curl -sS -H "Authorization: Bearer $TOKEN" -H 'content-type: application/json' "$@"; }

draft=$(ask -X POST $api/drafts -d '{}')
id=$(echo "$draft" | jq -r .id)
echo "$draft" | jq '{version, form: (.form | .caseNumber = "2026-0042")}' | ask -X PUT $api/drafts/$id -d @-
ask $api/drafts/$id/check | jq .missing
\`\`\`

When nothing is lacking any more, the draft is submitted with the digest of the text that \`check\` has shown. The dossier has
the id of the draft.

\`\`\`sh
shown=$(ask $api/drafts/$id/check | jq -r .shown)
ask -X POST $api/drafts/$id/submit -H "Idempotency-Key: $(uuidgen)" -d "{\\"shown\\": \\"$shown\\"}"
ask $api/dossiers/$id | jq '{reference, status, possible}'
\`\`\`

The second person, with a token of their own, approves what the dossier shows as proposed:

\`\`\`sh
shown=$(ask $api/dossiers/$id | jq -r .proposal.shown)
ask -X POST $api/dossiers/$id/acts -H "Idempotency-Key: $(uuidgen)" \\
  -d "{\\"name\\": \\"approve_and_send\\", \\"shown\\": \\"$shown\\"}"
\`\`\`
`;
}
