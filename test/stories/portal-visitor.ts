/** A person reads the portal over HTTP with a browser's cookies: signs in at the real issuer and opens pages. */

const MOST_HOPS = 12;

export interface PageRead {
  status: number;
  type: string;
  text: string;
  /** The address at which the redirects ended. */
  url: string;
}

export class PortalVisitor {
  /** Portal and issuer have cookies of their own. */
  private readonly cookies = new Map<string, Map<string, string>>();

  constructor(readonly portalUrl: string) {}

  async signIn(subject: string): Promise<void> {
    await this.signInAt(`${this.portalUrl}/sign-in`, subject);
  }

  /** Signs in from this address on, and returns the page of the portal at which the sign-in ends. */
  async signInAt(address: string, subject: string): Promise<PageRead> {
    const { text, url } = await this.read(address);
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1];
    if (action === undefined) throw new Error(`The sign-in shows no form: ${text.slice(0, 300)}`);
    const body = new URLSearchParams({ subject });
    const arrived = await this.read(new URL(action.replaceAll('&amp;', '&'), url).href, { method: 'POST', body });
    if (!arrived.url.startsWith(this.portalUrl)) throw new Error(`${subject} was not let in: ${arrived.url}`);
    return arrived;
  }

  /** Presses the button of the form that goes to the path `at`, with the hidden fields that the page gave it. */
  submit({ text, url }: PageRead, { at }: { at: string }): Promise<PageRead> {
    const form = text.split('<form').find((one) => one.includes(`action="${at}"`));
    if (form === undefined) throw new Error(`There is no form to ${at} on ${url}`);
    const [inside = ''] = form.split('</form>');
    const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const body = new URLSearchParams(hidden.map(([, name = '', value = '']): [string, string] => [name, value]));
    return this.read(new URL(at, url).href, { method: 'POST', body });
  }

  /** Follows redirects, as a browser does, and returns the page at which they end. */
  async read(address: string, first: RequestInit = {}): Promise<PageRead> {
    let url = address;
    let init = first;
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const response = await this.ask(url, init);
      const location = response.headers.get('location');
      if (location === null) {
        const type = response.headers.get('content-type') ?? '';
        const text = type.startsWith('text/html') ? await response.text() : '';
        if (text === '') await response.body?.cancel();
        return { status: response.status, type, text, url };
      }
      await response.body?.cancel();
      url = new URL(location, url).href;
      init = {};
    }
    throw new Error(`${address} redirects without end`);
  }

  private async ask(url: string, init: RequestInit): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const one of response.headers.getSetCookie()) {
      const [pair = ''] = one.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
