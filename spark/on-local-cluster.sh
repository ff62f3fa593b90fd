#!/usr/bin/env bash
# Runs medlint-spark on a standalone cluster that it starts on this machine and stops afterwards: a master
# and two workers, each a process of its own with one core and 2 GB for its executor.
#
#   spark/on-local-cluster.sh check ads.jsonl -o result
#
# WORKERS, CORES and MEMORY change the numbers. Logs of the cluster: spark/target/cluster.
set -euo pipefail
home=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
workers=${WORKERS:-2}
cores=${CORES:-1}
memory=${MEMORY:-2g}
work=$home/spark/target/cluster
"$home/medlint-spark" --version >/dev/null # builds what is missing
export SPARK_HOME=${SPARK_HOME:-$home/spark/target/spark-home}
export SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$work"

is_open() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

port=7077
while is_open "$port"; do
  port=$((port + 1))
done

processes=()
stop() {
  kill "${processes[@]}" 2>/dev/null || :
  wait "${processes[@]}" 2>/dev/null || :
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

start() { # NAME CLASS ARGUMENTS
  local name=$1
  shift
  "$java" -Xmx512m "-Dlog4j2.configurationFile=$home/spark/conf/log4j2.properties" \
    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED \
    --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED \
    --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
    --add-opens=java.base/sun.security.action=ALL-UNNAMED --add-opens=java.base/jdk.internal.ref=ALL-UNNAMED \
    -cp "$SPARK_HOME/jars/*" "$@" >"$work/$name.log" 2>&1 &
  processes+=($!)
}

start master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
for ((tries = 0; tries < 300; tries++)); do
  if is_open "$port"; then
    break
  fi
  sleep 0.1
done
for ((number = 1; number <= workers; number++)); do
  start "worker-$number" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 \
    --cores "$cores" --memory 3g --work-dir "$work/worker-$number" "spark://127.0.0.1:$port"
done

code=0
SPARK_HOME='' "$home/medlint-spark" --master "spark://127.0.0.1:$port" --executor-memory "$memory" \
  --conf spark.executor.cores="$cores" --conf spark.driver.host=127.0.0.1 "$@" || code=$?
exit "$code"
