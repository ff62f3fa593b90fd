import * as vscode from 'vscode';

/**
 * The language client traces only where the log level of a channel is `trace`, whatever its setting
 * says. This one has that level while the setting asks for a trace, and writes it where it is seen.
 */
export function traceChannel(channel: vscode.LogOutputChannel, subscriptions: { dispose: () => unknown }[]): vscode.LogOutputChannel {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const level = () =>
    vscode.workspace.getConfiguration('medlint').get<string>('trace.server', 'off') === 'off' ? vscode.LogLevel.Info : vscode.LogLevel.Trace;
  subscriptions.push(
    changed,
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('medlint.trace')) {
        changed.fire(level());
      }
    }),
  );
  return Object.create(channel, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => channel.info(message) },
  }) as vscode.LogOutputChannel;
}
