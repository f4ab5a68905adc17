package cn.duban.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail over the office's SMTP server. Every attempt bears the same Message-ID. */
class MailCourier implements Courier {

    private final Optional<JavaMailSender> sender;
    private final String from;

    /** @param sender empty where no SMTP server is set up */
    MailCourier(Optional<JavaMailSender> sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean on() {
        return sender.isPresent();
    }

    @Override
    public Outcome deliver(UUID id, Letter letter, Recipient recipient) {
        try {
            sender.orElseThrow().send(mail(id, letter, recipient.setting().email().orElseThrow()));
            return new Outcome.Taken();
        } catch (MessagingException e) {
            return new Outcome.Refused(e.getMessage());
        } catch (MailAuthenticationException e) {
            return new Outcome.Away(reason(e));
        } catch (MailSendException e) {
            return failed(e);
        } catch (MailException e) {
            return new Outcome.Refused(reason(e));
        }
    }

    private MimeMessage mail(UUID id, Letter letter, String to) throws MessagingException {
        MimeMessage mail = sender.orElseThrow().createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, "UTF-8");
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(letter.subject());
        helper.setText(letter.asText());
        mail.setHeader("Message-ID", "<" + id + "@" + from.substring(from.indexOf('@') + 1).replaceAll("[>\\s]", "") + ">");
        // No automatic answer should come back (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** Spring gives as the message's failure the failure as a whole where no connection came about, and none where only the farewell failed. */
    private static Outcome failed(MailSendException failure) {
        Exception[] ofMessages = failure.getMessageExceptions();
        if (ofMessages.length == 0) {
            return new Outcome.Taken();
        }
        Exception cause = ofMessages[0];
        if (cause.equals(failure.getCause())) {
            return new Outcome.Away(reason(cause));
        }
        return cause instanceof SendFailedException refused && sentToNobody(refused) ? new Outcome.Refused(reason(cause)) : new Outcome.Uncertain(reason(cause));
    }

    /** Without a reply of the server its last word is not known. */
    private static boolean sentToNobody(SendFailedException refused) {
        if (refused instanceof SMTPSendFailedException smtp && smtp.getReturnCode() < 0) {
            return false;
        }
        Address[] sent = refused.getValidSentAddresses();
        return sent == null || sent.length == 0;
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage() == null ? deepest : deepest.getMessage()).strip();
    }
}
