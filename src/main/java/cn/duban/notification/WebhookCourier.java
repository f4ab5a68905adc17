package cn.duban.notification;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands messages to the office's own chat gateway: a POST with JSON, signed ({@link WebhookSignature}). The gateway knows a
 * message that it already has by its id, so that it can be sent again whenever it is uncertain whether it arrived.
 */
class WebhookCourier implements Courier {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Optional<URI> url;
    private final WebhookSignature signature;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param url empty where no gateway is set up */
    WebhookCourier(Optional<URI> url, String secret, Clock clock) {
        this.url = url;
        this.signature = new WebhookSignature(secret);
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean on() {
        return url.isPresent();
    }

    @Override
    public Outcome deliver(UUID id, Letter letter, Recipient recipient) {
        try {
            HttpResponse<Void> answer = client.send(request(id, body(id, letter, recipient)), HttpResponse.BodyHandlers.discarding());
            return outcome(answer.statusCode());
        } catch (IOException e) {
            return new Outcome.Away(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Away("interrupted");
        }
    }

    /** What is wrong with the server, its address or our signature concerns every message; what is wrong with the body concerns this one. */
    private static Outcome outcome(int status) {
        if (status / 100 == 2) {
            return new Outcome.Taken();
        }
        return status == 400 || status == 404 || status == 410 || status == 413 || status == 422
                ? new Outcome.Refused("HTTP " + status) : new Outcome.Away("HTTP " + status);
    }

    private HttpRequest request(UUID id, String body) {
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(url.orElseThrow()).timeout(ANSWER).header("Content-Type", "application/json; charset=utf-8")
                .header("X-Duban-Id", id.toString()).header("X-Duban-Timestamp", Long.toString(timestamp))
                .header("X-Duban-Signature", signature.of(timestamp, body)).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static String body(UUID id, Letter letter, Recipient recipient) {
        return JSON.valueToTree(new Body(id, letter.digest() ? "digest" : "notices",
                new To(recipient.official().signInName(), recipient.official().name(), recipient.unit()), recipient.language().code(),
                letter.subject(), letter.asText(), letter.sections())).toString();
    }

    /** As it is documented in docs/server.md. */
    record Body(UUID id, String kind, To to, String language, String subject, String text, List<Letter.Section> sections) {
    }

    /** Whom the gateway should hand it to. */
    record To(String signInName, String name, String unit) {
    }
}
