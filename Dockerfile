# The application alone, built before by: mvn -DskipTests package
FROM eclipse-temurin:21-jre
COPY web/target/relance-web-*.jar /relance/relance.jar
USER 65534
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/relance/relance.jar"]
