import { LanguageClient } from 'vscode-languageclient/node';

/**
 * Writes to the output channel only. What has to be told to people, the extension tells them itself,
 * once and in their language.
 */
export class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
}
