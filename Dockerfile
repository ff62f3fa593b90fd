# A small image of medlint: its own trimmed Java and nothing else on top of Debian.
#
#   docker build -t medlint .
#   docker run --rm --network none -v "$PWD:/texts:ro" medlint check . --no-cache
#
# Not built where it was written, for want of a container engine; the same steps were run in a bare
# Debian root. See docs/install.md.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -Pdist -pl distribution -am -Dmaven.test.skip=true -DskipTests package \
 && mkdir /medlint \
 && tar -xzf distribution/target/packages/medlint-*-linux-*.tar.gz -C /medlint --strip-components=1 \
      --wildcards '*/bin/medlint' '*/runtime' '*/LICENSE' '*/examples'

FROM debian:12-slim
COPY --from=build /medlint /opt/medlint
RUN ln -s /opt/medlint/bin/medlint /usr/local/bin/medlint \
 && useradd --create-home --shell /usr/sbin/nologin medlint
USER medlint
WORKDIR /texts
ENTRYPOINT ["medlint"]
CMD ["--help"]
