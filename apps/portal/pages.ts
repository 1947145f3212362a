/** The portal's pages: one controller each. A page that is not here does not exist. */
import type { Type } from '@nestjs/common';
import { HealthController } from './pages/health/controller.ts';
import { LanguageController } from './pages/language/controller.ts';
import { SignInController } from './pages/sign-in/controller.ts';
import { WelcomeController } from './pages/welcome/controller.ts';

export const PAGES: readonly Type[] = [HealthController, LanguageController, SignInController, WelcomeController];
