"""The checks, by their names: each opens what it needs and raises `Fault` where a page is wrong."""

CHECKS = {}


def check(name):
    """Registers a check under the sentence that it holds."""

    def register(function):
        CHECKS[name] = function
        return function

    return register
