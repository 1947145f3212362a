/**
 * This page gives out whom this installation trusts, as a file for the offline checker, to keep beside a package.
 * Whoever wants to trust nobody here gets the same keys on another way and compares them.
 */
import { Controller, Get } from '@nestjs/common';
import { FileReply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

@Controller('trust')
export class TrustController {
  @Get()
  async file(@Visitor() visit: MemberVisit): Promise<FileReply> {
    const { bytes } = await visit.api.file('trust');
    const headers = new Headers({
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="comity-trust.json"',
    });
    return new FileReply({ bytes, headers });
  }
}
