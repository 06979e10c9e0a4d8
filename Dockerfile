# The delivered image: built from source, unpacked in layers (what changes seldom first), run by a user without rights.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
RUN --mount=type=cache,target=/m2 mvn -B -q -Dmaven.repo.local=/m2 dependency:go-offline
COPY . .
RUN --mount=type=cache,target=/m2 mvn -B -q -Dmaven.repo.local=/m2 -DskipTests package \
    && java -Djarmode=tools -jar target/radslag.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home radslag \
    && apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /radslag
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER radslag
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD curl --fail --silent http://localhost:8081/actuator/health/readiness
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "org.springframework.boot.loader.launch.JarLauncher"]
