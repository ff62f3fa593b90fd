package dev.medlint.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A broker of Kafka that is its own controller: a process with libraries of its own, since its
 * versions of them are not those of Spark. It listens on 127.0.0.1 alone, and ends with this one.
 * For one thread.
 */
final class KafkaBroker implements AutoCloseable {

  private static final int TRIES = 3;
  private static final int START_SECONDS = 40;

  /** Of any cluster; 16 bytes in Base64. */
  private static final String CLUSTER = "bWVkbGludC1rYWZrYS0wMQ";

  private final Process process;
  private final Thread atExit;
  private final String servers;

  private KafkaBroker(Process process, String servers) {
    this.process = process;
    this.servers = servers;
    this.atExit = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts a broker and waits until it answers.
   *
   * @param folder where it keeps its data; empty
   * @throws IOException if it does not start; the message holds what it said
   */
  static KafkaBroker start(Path folder) throws IOException, InterruptedException {
    // Between finding a free port and listening on it, somebody else may take it.
    for (int i = 1; i < TRIES; i++) {
      try {
        return tryToStart(Files.createDirectory(folder.resolve("broker-" + i)));
      } catch (IOException e) {
        // Once more, on other ports.
      }
    }
    return tryToStart(Files.createDirectory(folder.resolve("broker-" + TRIES)));
  }

  private static KafkaBroker tryToStart(Path folder) throws IOException, InterruptedException {
    int port;
    int controller;
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket other = new ServerSocket(0, 1, loopback)) {
      port = one.getLocalPort();
      controller = other.getLocalPort();
    }
    Path settings = folder.resolve("server.properties");
    Path data = folder.resolve("data");
    Files.write(
        settings,
        List.of(
            "process.roles=broker,controller",
            "node.id=1",
            "controller.quorum.voters=1@127.0.0.1:" + controller,
            "controller.listener.names=CONTROLLER",
            "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
            "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
            "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
            "log.dirs=" + data.toString().replace('\\', '/'),
            "offsets.topic.replication.factor=1",
            "auto.create.topics.enable=false"),
        StandardCharsets.UTF_8);
    Path said = folder.resolve("said.txt");
    Process format =
        java(said, "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString());
    if (!format.waitFor(START_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
      format.destroyForcibly();
      throw new IOException("no storage for Kafka: " + Files.readString(said));
    }
    String servers = "127.0.0.1:" + port;
    KafkaBroker broker = new KafkaBroker(java(said, "kafka.Kafka", settings.toString()), servers);
    try {
      broker.awaitAnswer();
      return broker;
    } catch (ExecutionException | TimeoutException e) {
      broker.close();
      throw new IOException("Kafka did not start: " + Files.readString(said), e);
    }
  }

  private static Process java(Path said, String... command) throws IOException {
    Path libraries = Path.of(System.getProperty("medlint.kafka.classpath"));
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.add("-Xmx256m");
    all.add("-XX:TieredStopAtLevel=1");
    all.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    all.add("-cp");
    all.add(Files.readString(libraries, StandardCharsets.UTF_8).strip());
    all.addAll(List.of(command));
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
        .start();
  }

  private void awaitAnswer() throws ExecutionException, InterruptedException, TimeoutException {
    try (Admin admin = admin()) {
      // The client itself tries until its time is over; a process that ended is not waited for.
      var nodes = admin.describeCluster().nodes();
      for (int second = 0; second < START_SECONDS; second++) {
        try {
          nodes.get(1, TimeUnit.SECONDS);
          return;
        } catch (TimeoutException e) {
          if (!process.isAlive()) {
            throw e;
          }
        }
      }
      throw new TimeoutException();
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            START_SECONDS * 1000));
  }

  /** Returns the address for clients. */
  String servers() {
    return servers;
  }

  /** Creates a topic. */
  void create(String topic, int partitions) throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
  }

  /**
   * Puts messages at the end of a partition, in their order.
   *
   * @param values null: a tombstone
   */
  void send(String topic, int partition, byte[]... values)
      throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (byte[] value : values) {
        producer.send(new ProducerRecord<>(topic, partition, null, value)).get();
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
