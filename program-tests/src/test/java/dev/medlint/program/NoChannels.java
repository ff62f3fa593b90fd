package dev.medlint.program;

import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Opens no channel to a network, and has it noted that somebody asked for one. */
public final class NoChannels extends SelectorProvider {

  private static RuntimeException refused(String what) {
    NoNetwork.note(what);
    return new IllegalStateException("refused: " + what);
  }

  @Override
  public DatagramChannel openDatagramChannel() {
    throw refused("datagram channel");
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) {
    throw refused("datagram channel");
  }

  @Override
  public Pipe openPipe() {
    throw refused("pipe");
  }

  @Override
  public AbstractSelector openSelector() {
    throw refused("selector");
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() {
    throw refused("server channel");
  }

  @Override
  public SocketChannel openSocketChannel() {
    throw refused("channel");
  }
}
