"""Before a record is made: is it about somebody the register has?"""
