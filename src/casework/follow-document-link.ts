import type { Role } from '../extradition/role.js';
import { actsOnlyAs, mayKnow, ROLES_WITHOUT_PERSONS } from '../extradition/visibility.js';
import { inTransaction } from '../storage/database.js';
import { linkOfOpening } from '../storage/documents.js';
import { writeAudit } from '../storage/write-decision.js';
import type { Desk } from './desk.js';
import { documentUrl } from './document-url.js';

/**
 * Where the link of an opening leads; null when it leads nowhere (any more): it has expired, its officer is out of office or
 * may not know the case now, or the host is not allowed any longer. Each time it is followed stands in the audit.
 */
export async function followDocumentLink(desk: Desk, openingId: string, requestId: string): Promise<string | null> {
  return inTransaction(desk.pool, async (tx) => {
    const link = await linkOfOpening(tx, openingId);
    if (!link) return null;
    const roles = link.officer.roles as readonly Role[];
    const may = mayKnow({ ...link.officer, roles }, link.file) && !actsOnlyAs({ roles }, ROLES_WITHOUT_PERSONS);
    const url = link.holds && may ? stillAllowed(link.url, desk.documentHosts) : null;
    await writeAudit(tx, link.caseId, {
      actor: link.subject,
      operation: 'followDocumentLink',
      answer: url === null ? 'REFUSED' : 'GRANTED',
      detail: { document: link.documentId, opening: openingId },
      requestId,
    });
    return url;
  });
}

/** A host may have been taken off the list since the document was linked. */
function stillAllowed(url: string, hosts: readonly string[] | undefined): string | null {
  try {
    return documentUrl(url, hosts);
  } catch {
    return null;
  }
}
