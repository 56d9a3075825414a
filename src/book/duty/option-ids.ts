import { z } from 'zod';

/** Ids of options as authors write them: `"ecs-on-ec2, ecs-on-fargate"`. */
export const optionIds = z
  .string()
  .transform((text) => text.split(',').map((id) => id.trim()))
  .refine((ids) => !ids.includes(''), 'write ids of options, joined by commas');
