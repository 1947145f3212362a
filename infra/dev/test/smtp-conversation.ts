/** A mail is handed over as a relay's client does it (RFC 5321), so that each answer of the server can be seen. */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** Resolves with the server's last answer to the message; it throws with the first answer that refuses. */
export async function sendMail(smtpUrl: string, to: string, message: string): Promise<string> {
  const { hostname, port, username, password } = new URL(smtpUrl);
  const socket = connect(Number(port), hostname);
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    for (;;) {
      const next = await lines.next();
      const line = next.done === true ? '421 closed' : next.value;
      if (line[3] === '-') continue;
      if (/^[45]/.test(line)) throw new Error(line);
      return line;
    }
  };
  const say = (text: string): Promise<string> => {
    socket.write(`${text}\r\n`);
    return answer();
  };
  try {
    await answer();
    await say('EHLO test.comity.example');
    await say(`AUTH PLAIN ${Buffer.from(`\0${username}\0${password}`).toString('base64')}`);
    await say('MAIL FROM:<no-reply@comity.example>');
    await say(`RCPT TO:<${to}>`);
    await say('DATA');
    return await say(`${message.replaceAll('\n', '\r\n')}\r\n.`);
  } finally {
    socket.destroy();
  }
}
