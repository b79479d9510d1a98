# The application alone, built before by: mvn -DskipTests package. This file was not run (no Docker where it was written).
FROM eclipse-temurin:21-jre
COPY web/target/relance-web-0.1.0-SNAPSHOT-exec.jar /relance/relance.jar
USER 65534
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/relance/relance.jar"]
