import { Prisma } from '@crucible/db';
import { AppError } from './app-error.ts';

/** What was asked for, or `already_there` with the sentence where something that there can be only one of is there. */
export async function takesOnlyOne<Made>(making: Promise<Made>, userMessage: string): Promise<Made> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new AppError('already_there', { userMessage, cause: error });
    throw error;
  }
}
