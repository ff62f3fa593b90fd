import * as vscode from 'vscode';
import { Commands } from './editor/commands.ts';
import { Explanations } from './editor/explanations.ts';
import { tellFailure } from './editor/failureMessage.ts';
import { StatusBar } from './editor/statusBar.ts';
import { Server } from './server/server.ts';
import { traceChannel } from './server/traceChannel.ts';
import type { ProgramState } from './status/statusText.ts';

let server: Server | undefined;

/** Called by VS Code when the first text is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const { subscriptions } = context;
  const get = (name: string) => vscode.workspace.getConfiguration('medlint').get(name);
  const channel = vscode.window.createOutputChannel('medlint', { log: true });
  const statusBar = new StatusBar();
  let state: ProgramState = 'starting';
  const tell = () => (typeof state === 'object' ? tellFailure(state.failed, context.extensionUri) : Promise.resolve());
  const running = new Server({
    get,
    channel,
    traceChannel: traceChannel(channel, subscriptions),
    onStatus: status => statusBar.take(status),
    onState: now => {
      state = now;
      statusBar.program = now;
      commands.forgetFacts();
      void tell();
    },
  });
  server = running;
  const explanations = new Explanations(running.execute);
  const commands = new Commands(running.execute, get, context.globalState, explanations);
  subscriptions.push(
    channel,
    statusBar,
    explanations,
    ...commands.register(),
    vscode.commands.registerCommand('medlint.restart', () => running.restart()),
    vscode.commands.registerCommand('medlint.showOutput', () => channel.show()),
    vscode.commands.registerCommand('medlint.showFailure', tell),
    vscode.workspace.onDidChangeConfiguration(async change => {
      if (change.affectsConfiguration('medlint.path')) {
        await running.restart();
      } else if (change.affectsConfiguration('medlint')) {
        await running.tellSettings();
      }
    }),
  );
  await running.start();
}

/** Called by VS Code before the window closes. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
