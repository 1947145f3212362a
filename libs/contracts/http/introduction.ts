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

## Hundreds of orders: a provider's program

A program signs in as a person of the provider, or as a service account: an account of the issuer for a program, whose
subject the provider's organization has as a member with the role of a liaison. It gets its token for its client id and
secret (RFC 6749 section 4.4), for the audience of this api:

\`\`\`sh
TOKEN=$(curl -sS -u "$CLIENT:$SECRET" -d grant_type=client_credentials --data-urlencode "resource=$AUDIENCE" \\
  $ISSUER/token | jq -r .access_token)
\`\`\`

It reads the open orders with each row that is answered by itself, acknowledges those that were just served, each under a
key of its own, and downloads the unanswered rows as a table:

\`\`\`sh
ask "$api/orders/rows?limit=100" | jq '.items[] | {order, reference, status, dueAt, rows}'
ask "$api/orders/rows?limit=100" \\
  | jq '{orders: [.items[] | select(.status == "SERVED") | {order, key: ("acknowledge-" + .order)}]}' \\
  | ask -X POST $api/orders/acknowledgements -d @- | jq '{done, refused, results}'
ask $api/orders/table > orders.csv
\`\`\`

In the table a row says in \`answer\` one of PRESERVED, NOT_HELD, DELETED, ENCRYPTED or OBJECT; a row without an answer is
answered later. A row that is PRESERVED says \`snapshotAt\`, \`reference\` and \`until\`, the last day, and may say \`from\`,
\`to\`, \`bytes\`, \`items\` and \`notified\`; one that is OBJECT says its code in \`objection\` and why in \`explanation\`.
Times are those of the office where they say no offset of their own.

\`\`\`csv
order,row,answer,objection,explanation,snapshotAt,reference,until,notified
0d6266d6-6d77-4b3f-92b5-0959e68c0fd2,t1.TRAFFIC,PRESERVED,,,2026-11-20T09:00,HOLD-4711,2027-02-20,no
0d6266d6-6d77-4b3f-92b5-0959e68c0fd2,t1.CONTENT,NOT_HELD,,,,,,
7c1c2a55-2f0e-4c43-9b38-2f3a3f0f6a11,t1.TRAFFIC,OBJECT,OVERBROAD,Every account of a town,,,,
\`\`\`

The filled table is checked first, which does nothing, and then given. Where one line is wrong, nothing at all is answered,
and each wrong line is named with its number, its column and its cure. What goes well is told order by order, with the
receipt of each act; what the rules refuse meanwhile changes nothing for the other orders. The same table under the same key
is answered once, however often it is given.

\`\`\`sh
jq -n --rawfile table orders.csv '{$table}' > answers.json
ask -X POST $api/orders/answers/check -d @answers.json | jq -r '.mistakes[].message'
ask -X POST $api/orders/answers -H "Idempotency-Key: $(uuidgen)" -d @answers.json | jq '{done, refused, results}'
\`\`\`

An order that asks for the data themselves is answered with its files, by the act \`produce\` of each. The same journey as a
program in TypeScript is \`infra/provider-client\` of the sources: \`npm run provider -- acknowledge\`, \`table\`, \`check\`,
\`answer\`.
`;
}
