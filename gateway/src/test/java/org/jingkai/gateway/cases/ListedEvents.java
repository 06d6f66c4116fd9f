package org.jingkai.gateway.cases;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The events that a data file lists for a subscription field. */
record ListedEvents(List<?> events) implements Publisher<Object> {

    @Override
    public void subscribe(Subscriber<? super Object> subscriber) {
        Iterator<?> left = events.iterator();
        subscriber.onSubscribe(
                new Subscription() {
                    @Override
                    public void request(long count) {
                        for (long given = 0; given < count && left.hasNext(); given++) {
                            subscriber.onNext(Objects.requireNonNull(left.next()));
                        }
                        if (!left.hasNext()) {
                            subscriber.onComplete();
                        }
                    }

                    @Override
                    public void cancel() {}
                });
    }

    /** All that a publisher gives on the spot. */
    static <T> List<T> all(Publisher<T> publisher) {
        List<T> all = new ArrayList<>();
        publisher.subscribe(
                new Subscriber<T>() {
                    @Override
                    public void onSubscribe(Subscription subscription) {
                        subscription.request(Long.MAX_VALUE);
                    }

                    @Override
                    public void onNext(T item) {
                        all.add(item);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        throw new IllegalStateException(failure);
                    }

                    @Override
                    public void onComplete() {}
                });
        return all;
    }
}
