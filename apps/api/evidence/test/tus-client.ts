/** Speaks tus 1.0 as a careful client does: it asks where the upload goes on before each continuation. */
export interface NewUpload {
  dossier: string;
  filename: string;
  size: number;
  /** Further keys of Upload-Metadata. */
  about?: Record<string, string>;
}

const TUS = { 'tus-resumable': '1.0.0' };

export class TusClient {
  constructor(
    readonly apiUrl: string,
    private readonly token: string,
  ) {}

  call(method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Response> {
    return fetch(new URL(path, this.apiUrl), {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...headers },
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
  }

  begin({ dossier, filename, size, about = {} }: NewUpload): Promise<Response> {
    const metadata = Object.entries({ dossier, filename, ...about })
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    const headers = { ...TUS, 'upload-length': String(size), 'upload-metadata': metadata };
    return this.call('POST', '/evidence/v1/uploads', headers);
  }

  async mustBegin(upload: NewUpload): Promise<string> {
    const response = await this.begin(upload);
    const location = response.headers.get('location');
    if (response.status !== 201 || location === null) throw new Error(await response.text());
    return location;
  }

  /** Returns null while the upload cannot be asked. */
  async offset(location: string): Promise<number | null> {
    const response = await this.call('HEAD', location, TUS);
    const offset = response.headers.get('upload-offset');
    return response.status === 200 && offset !== null ? Number(offset) : null;
  }

  send(location: string, offset: number, bytes: Uint8Array): Promise<Response> {
    const headers = { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    return this.call('PATCH', location, headers, bytes);
  }

  withdraw(location: string): Promise<Response> {
    return this.call('DELETE', location, TUS);
  }

  async problem(response: Promise<Response>): Promise<{ status: number; code: string; [member: string]: unknown }> {
    const answered = await response;
    const body = (await answered.json()) as { code: string };
    return { ...body, status: answered.status };
  }
}
