import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';

/** The life of this database as the feed counts it. A restored database begins a new epoch, so that old cursors end instead of lying. */
const FeedEpochSchema = defineEntity({
  name: 'FeedEpochRecord',
  tableName: 'feed_epoch',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    beganAt: instant().defaultRaw('clock_timestamp()'),
  },
});

export class FeedEpochRecord extends FeedEpochSchema.class {}
FeedEpochSchema.setClass(FeedEpochRecord);
